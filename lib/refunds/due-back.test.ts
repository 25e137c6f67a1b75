import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { refundKinds } from "#db/tables/refunds.ts";
import { formatUnits, parseUnits } from "#lib/fraction.ts";
import type { Attempt, OrderFacts, Payment, Refund } from "#lib/orders/ledger/facts.ts";
import {
  amountFor,
  type DueBack,
  dueBack,
  readRefundable,
  worthOfPart,
} from "#lib/refunds/due-back.ts";

const attempt = (id: string, priceMinor = 5000) =>
  ({ id, priceMinor, currency: "USD", status: "open", expiresAt: 100, api: "v1" }) as Attempt;
const payment = (change: Partial<Payment> = {}) =>
  ({
    id: "p1",
    attemptId: "a",
    chain: "TRX",
    crypto: "USDT",
    amount: "50",
    orderAmount: "50",
    paidValue: null,
    status: "success",
    confirmed: true,
    risky: false,
    paidAt: 10,
    ...change,
  }) as Payment;
const refund = (amount: string, change: Partial<Refund> = {}) =>
  ({
    id: "r",
    kind: "due",
    attemptId: "a",
    crypto: "USDT",
    amount,
    status: "success",
    ...change,
  }) as Refund;

const order = { totalMinor: 5000, stock: "sold" as const, cancelledAt: null };
const open = { ...order, stock: "reserved" as const };
const released = { ...order, stock: "released" as const };
const due = (
  payments: Payment[],
  {
    of = order,
    refunds = [],
    now = 50,
  }: { of?: typeof order | typeof open | typeof released; refunds?: Refund[]; now?: number } = {},
) => dueBack(of, { attempts: [attempt("a"), attempt("b")], payments, refunds }, now);

describe("what is due back", () => {
  test("nothing of an order paid exactly, or that can still be paid in full", () => {
    expect(due([payment()])).toEqual([]);
    expect(due([payment({ amount: "20" })], { of: open })).toEqual([]);
  });

  test("all of a part that came when time ran out, of late money, and of money for released items", () => {
    const all = { received: "20", due: "20", dueMinor: 2000, spent: "0", chains: ["TRX"] };
    expect(due([payment({ amount: "20" })], { of: open, now: 101 })).toMatchObject([all]);
    expect(due([payment({ paidAt: 101 })], { of: open })).toMatchObject([{ due: "50" }]);
    expect(due([payment()], { of: released })).toMatchObject([{ due: "50" }]);
  });

  test("the excess of an order that was paid, at the rate locked when it was", () => {
    const twice = [
      payment({ amount: "50.000001" }),
      payment({ id: "p2", amount: "10", paidAt: 20 }),
    ];
    expect(due(twice)).toMatchObject([{ due: "10.000001", dueMinor: 1000, received: "60.000001" }]);
    const btc = { attemptId: "b", crypto: "BTC", chain: "BTC", orderAmount: "0.001", paidAt: 20 };
    expect(
      due([payment({ amount: "25" }), payment({ id: "p2", ...btc, amount: "0.00075" })]),
    ).toMatchObject([{ crypto: "BTC", due: "0.00025", dueMinor: 1250 }]);
  });

  test("an excess below a minor unit is rounding", () => {
    expect(due([payment({ amount: "50.009" })])).toEqual([]);
  });

  test("by the gateway's own account where it says what a payment was worth", () => {
    const worth = { paidValue: "60.00", amount: "0.0012", orderAmount: "0.001", crypto: "BTC" };
    expect(due([payment(worth)])).toMatchObject([{ due: "0.0002", dueMinor: 1000 }]);
  });

  test("risky money is never due, nor what was only announced", () => {
    const more = { id: "p2", amount: "30", paidAt: 20 };
    expect(due([payment(), payment({ ...more, risky: true })])).toEqual([]);
    expect(due([payment(), payment({ ...more, confirmed: false })])).toEqual([]);
    expect(due([payment({ risky: true })], { of: released })).toEqual([]);
  });

  test("refunded twice: what was sent back, here or on the dashboard, or is on its way, is due no more", () => {
    const over = [payment({ amount: "60" })];
    for (const status of ["success", "pending", "processing"] as const)
      expect(due(over, { refunds: [refund("4", { status })] })).toMatchObject([
        { due: "6", spent: "4" },
      ]);
    expect(due(over, { refunds: [refund("4", { status: "failed" })] })).toMatchObject([
      { due: "10" },
    ]);
    expect(due(over, { refunds: [refund("10")] })).toEqual([]);
    expect(due(over, { refunds: [refund("11")] })).toEqual([]);
  });

  test("refunded twice: more than was due in one token is taken off the other by its worth", () => {
    const both = [
      payment({ amount: "50" }),
      payment({
        id: "p2",
        attemptId: "b",
        crypto: "BTC",
        amount: "0.0002",
        orderAmount: "0.001",
        paidAt: 20,
      }),
    ];
    expect(due(both)).toMatchObject([{ crypto: "BTC", due: "0.0002" }]);
    expect(due(both, { refunds: [refund("5")] })).toMatchObject([{ crypto: "BTC", due: "0.0001" }]);
    expect(due(both, { refunds: [refund("1", { crypto: "ETH" })] })).toEqual([]);
  });

  test("a part is worth its share, rounded up against the day's limit", () => {
    const [line] = due([payment({ amount: "60" })]) as [DueBack];
    expect(worthOfPart(amountFor(line, "due"), "10")).toBe(1000);
    expect(worthOfPart(amountFor(line, "due"), "0.001")).toBe(1);
  });

  test("goodwill stands beside what is due, once the goods are sold, within what was received", () => {
    const free = (refunds: Refund[], of = order) =>
      readRefundable(
        of,
        { attempts: [attempt("a")], payments: [payment({ amount: "60" })], refunds },
        50,
      );
    expect(free([])).toMatchObject([{ due: "10", free: "50", freeMinor: 5000 }]);
    expect(free([], { ...order, stock: "reserved" as never })).toMatchObject([{ free: "0" }]);
    const goodwill = refund("20", { kind: "goodwill" });
    expect(free([goodwill])).toMatchObject([{ spent: "20", due: "10", free: "30" }]);
    expect(free([refund("55", { kind: "return" })])).toMatchObject([{ due: "5", free: "0" }]);
    expect(free([{ ...goodwill, status: "failed" }])).toMatchObject([{ due: "10", free: "50" }]);
  });
});

const units = fc.bigInt({ min: 1n, max: 90n * 10n ** 18n }).map(formatUnits);
const payments = fc.array(
  fc.record({
    id: fc.uuid(),
    attemptId: fc.constantFrom("a", "b"),
    crypto: fc.constantFrom("USDT", "BTC"),
    amount: units,
    orderAmount: fc.constantFrom("50", "0.000816319866776598"),
    paidAt: fc.integer({ min: 0, max: 200 }),
    risky: fc.boolean(),
  }),
  { maxLength: 6 },
);
const share = fc.integer({ min: 1, max: 100 });

test("never more refunded than received, whoever refunds how much of what is due in whatever order", () => {
  fc.assert(
    fc.property(
      payments,
      fc.constantFrom(order, open, released),
      fc.array(fc.tuple(fc.nat(3), share, fc.constantFrom("success", "pending", "failed")), {
        maxLength: 6,
      }),
      (some, of, steps) => {
        const facts: OrderFacts = {
          attempts: [attempt("a"), attempt("b")],
          payments: some.map((one) => payment(one)),
          refunds: [],
        };
        const first = new Map(dueBack(of, facts, 150).map((line) => [keyOf(line), line]));
        for (const [at, percent, status] of steps) {
          const lines = dueBack(of, facts, 150);
          const line = lines[at % Math.max(lines.length, 1)];
          if (!line) break;
          const amount = formatUnits((parseUnits(line.due) * BigInt(percent)) / 100n);
          const { attemptId, crypto } = line;
          facts.refunds.push(refund(amount, { attemptId, crypto, status: status as "success" }));
        }
        for (const [key, line] of first) {
          const spent = sum(
            facts.refunds.filter((one) => keyOf(one) === key && one.status !== "failed"),
          );
          const received = sum(facts.payments.filter((one) => keyOf(one) === key && !one.risky));
          expect(spent <= parseUnits(line.due) && spent <= received).toBe(true);
        }
        for (const line of dueBack(of, facts, 150))
          facts.refunds.push(refund(line.due, { attemptId: line.attemptId, crypto: line.crypto }));
        expect(dueBack(of, facts, 150)).toEqual([]);
      },
    ),
    { numRuns: 500 },
  );
});

test("never more refunded than received, for whatever reasons; what is due stays due beside goodwill", () => {
  const kinds = fc.constantFrom(...refundKinds);
  fc.assert(
    fc.property(
      payments,
      fc.array(fc.tuple(fc.nat(3), share, kinds), { maxLength: 8 }),
      (some, steps) => {
        const facts: OrderFacts = {
          attempts: [attempt("a"), attempt("b")],
          payments: some.map((one) => payment(one)),
          refunds: [],
        };
        for (const [at, percent, kind] of steps) {
          const before = readRefundable(order, facts, 150);
          const line = before[at % Math.max(before.length, 1)];
          if (!line) break;
          const whole = parseUnits(amountFor(line, kind).amount);
          const amount = formatUnits((whole * BigInt(percent)) / 100n);
          const { attemptId, crypto } = line;
          facts.refunds.push(refund(amount, { attemptId, crypto, kind }));
          const after = readRefundable(order, facts, 150);
          if (kind !== "due")
            expect(after.map(({ due }) => due)).toEqual(before.map(({ due }) => due));
          for (const { received, spent, due: left, free } of after)
            expect(parseUnits(spent) + parseUnits(left) + parseUnits(free)).toBe(
              parseUnits(received),
            );
        }
      },
    ),
    { numRuns: 500 },
  );
});

const keyOf = ({ attemptId, crypto }: { attemptId: string; crypto: string }) =>
  `${attemptId} ${crypto}`;
const sum = (list: { amount: string }[]) =>
  list.reduce((total, { amount }) => total + parseUnits(amount), 0n);
