import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type SettledPayment, settle } from "#lib/orders/ledger/settlement.ts";
import { orderStates } from "#lib/orders/order-state.ts";

const payment = (over: Partial<SettledPayment> & { id: string }): SettledPayment => ({
  source: "a USDT",
  priceMinor: 5000,
  amount: "50",
  orderAmount: "50",
  paidAt: 10,
  late: false,
  ...over,
});

const state = (payments: SettledPayment[], now = 50, deadline = 100, totalMinor = 5000) =>
  settle({ totalMinor, deadline, payments, refunds: [] }, now);

describe("the eight published states", () => {
  test.each([
    ["Awaiting payment", [], 50],
    ["Expired", [], 101],
    ["Underpayment", [payment({ id: "1", amount: "49.999999999999999999" })], 50],
    ["Underpayment(Overdue)", [payment({ id: "1", amount: "49.999999999999999999" })], 101],
    ["Paid", [payment({ id: "1" })], 500],
    ["Paid(Overdue)", [payment({ id: "1", paidAt: 101, late: true })], 500],
    ["Overpayment", [payment({ id: "1", amount: "50.000000000000000001" })], 500],
    [
      "Overpayment(Overdue)",
      [payment({ id: "1" }), payment({ id: "2", amount: "1", paidAt: 101, late: true })],
      500,
    ],
  ] as const)("%s", (expected, payments, now) => {
    expect(state([...payments], now).state).toBe(expected);
  });

  test("covered tells whether all was paid, and coveredLate whether that was late", () => {
    const late = { paidAt: 101, late: true };
    expect(state([])).toMatchObject({ covered: false, coveredLate: false });
    expect(state([payment({ id: "1" })])).toMatchObject({ covered: true, coveredLate: false });
    expect(state([payment({ id: "1", ...late })])).toMatchObject({
      covered: true,
      coveredLate: true,
    });
  });

  test("the moment of expiry itself is still in time", () => {
    expect(state([], 100).state).toBe("Awaiting payment");
  });

  test("two parts, the second late, are paid late; the other way round too: the deciding one counts", () => {
    // Their ids say the opposite of their times.
    const early = payment({ id: "2", amount: "25", paidAt: 10 });
    const late = payment({ id: "1", amount: "25", paidAt: 200, late: true });
    expect(state([early, late]).state).toBe("Paid(Overdue)");
    expect(state([late, early]).state).toBe("Paid(Overdue)");
  });

  test("two at one moment: which of them decides doesn't depend on how they are listed", () => {
    const intime = payment({ id: "1" });
    const late = payment({ id: "2", late: true });
    expect(state([intime, late]).state).toBe("Overpayment(Overdue)");
    expect(state([late, intime]).state).toBe("Overpayment(Overdue)");
  });

  test("unpaid by a refund: what was given back stands beside the state, even when it is more", () => {
    const refunded = (amount: string) =>
      settle(
        {
          totalMinor: 5000,
          deadline: 100,
          payments: [payment({ id: "1" })],
          refunds: [payment({ id: "2", amount })],
        },
        500,
      );
    expect(refunded("50")).toMatchObject({ state: "Paid", paidMinor: 5000, refundedMinor: 5000 });
    expect(refunded("51")).toMatchObject({ state: "Paid", restMinor: 0, refundedMinor: 5100 });
  });

  test("a rest rounded up to a cent by a second attempt is no overpayment; a whole cent is", () => {
    const third = payment({ id: "1", amount: "33.3333" });
    const rest = (cents: number, amount: string) =>
      payment({ id: "2", source: "b USDT", priceMinor: cents, amount, orderAmount: "16.67" });
    expect(state([third, rest(1667, "16.67")]).state).toBe("Paid");
    expect(state([third, rest(1667, "16.69")]).state).toBe("Overpayment");
    const half = payment({ id: "1", amount: "25" });
    const over = { source: "b USDT", priceMinor: 2501, amount: "1", orderAmount: "1" };
    expect(state([half, payment({ id: "2", ...over })])).toMatchObject({
      state: "Overpayment",
      overpaidMinor: 1,
    });
  });
});

const facts = fc.array(
  fc.record({
    id: fc.uuid(),
    source: fc.constantFrom("a USDT", "a BTC", "b USDT"),
    priceMinor: fc.constant(5000),
    amount: fc.bigInt({ min: 1n, max: 60n * 10n ** 18n }).map(decimal),
    orderAmount: fc.constantFrom("50", "0.000816319866776598"),
    paidAt: fc.integer({ min: 0, max: 200 }),
    late: fc.boolean(),
  }),
  { maxLength: 8 },
);

function decimal(units: bigint): string {
  const digits = String(units).padStart(19, "0");
  return `${digits.slice(0, -18)}.${digits.slice(-18)}`;
}

describe("always", () => {
  test("any order of the same payments gives the same settlement", () => {
    fc.assert(
      fc.property(
        facts,
        fc.integer({ min: 0, max: 300 }),
        fc.func(fc.integer()),
        (payments, now, rank) => {
          const shuffled = [...payments].sort((a, b) => rank(a.id) - rank(b.id));
          expect(state(shuffled, now)).toEqual(state(payments, now));
        },
      ),
      { numRuns: 3000 },
    );
  });

  test("never Paid with less than due, and the rest is exactly what is missing", () => {
    fc.assert(
      fc.property(facts, (payments) => {
        const { state: label, paidMinor, restMinor } = state(payments);
        expect(orderStates).toContain(label);
        if (/^(Paid|Overpayment)/.test(label))
          expect([restMinor, paidMinor >= 5000]).toEqual([0, true]);
        else expect(restMinor).toBe(5000 - paidMinor);
      }),
      { numRuns: 3000 },
    );
  });

  test("more money never takes a paid order back", () => {
    fc.assert(
      fc.property(facts, facts, (payments, more) => {
        const ids = new Set(payments.map((one) => one.id));
        const extra = more.filter((one) => !ids.has(one.id));
        const before = state(payments).covered;
        expect(state([...payments, ...extra]).covered || !before).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
