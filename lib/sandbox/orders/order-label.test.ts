import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { add, compare, divideUp, multiply } from "#lib/ccpayment/shared/decimal.ts";
import { comparePaid, labelOf } from "#lib/sandbox/orders/order-label.ts";
import { usdtOnBsc, usdtOnTron } from "#tests/harness/test-sandbox.ts";

const expiresAt = 1000;
const credit = (amount: string, paidAt = 500, more: object = {}) => ({
  tokenId: usdtOnTron,
  amount,
  rate: "1",
  orderAmount: "25",
  paidAt,
  ...more,
});
const label = (credited: ReturnType<typeof credit>[], now: number) =>
  labelOf({ price: "25.00", expiresAt, credited }, now);

describe("the dashboard's eight labels (docs/protocol/v1.md §8.1)", () => {
  test.each([
    [[], 900, "Awaiting payment"],
    [[], 1001, "Expired"],
    [[credit("10")], 900, "Underpayment"],
    [[credit("10")], 1001, "Underpayment(Overdue)"],
    [[credit("25")], 1001, "Paid"],
    [[credit("10"), credit("15", 1500)], 2000, "Paid(Overdue)"],
    [[credit("26")], 1001, "Overpayment"],
    [[credit("25"), credit("1", 1500)], 2000, "Overpayment(Overdue)"],
  ])("%j at %i is %s", (credited, now, expected) => {
    expect(label(credited, now)).toBe(expected);
  });

  test("a unit in the last place too little is not paid, and too much is over", () => {
    expect(label([credit("24.999999999999999999")], 900)).toBe("Underpayment");
    expect(label([credit("25.000000000000000001")], 900)).toBe("Overpayment");
  });
});

const cents = fc.integer({ min: 1, max: 10_000_000 }).map((n) => (n / 100).toFixed(2));
const rate = fc.integer({ min: 1, max: 100_000_000 }).map((n) => (n / 10_000).toFixed(4));

test("always: what is due in a token, rounded up at 18 decimals, pays any price exactly, and no less does", () => {
  fc.assert(
    fc.property(cents, rate, (price, usd) => {
      const due = divideUp(price, usd);
      expect(compare(multiply(due, usd), price)).toBeGreaterThanOrEqual(0);
      const paid = { tokenId: "x", rate: usd, orderAmount: due, paidAt: 1 };
      expect(comparePaid({ price, credited: [{ ...paid, amount: due }] })).toBe(0);
      const less = add(due, "-0.000000000000000001");
      expect(comparePaid({ price, credited: [{ ...paid, amount: less }] })).toBe(-1);
    }),
  );
});

test("always: the order in which payments are listed changes nothing", () => {
  const payments = fc.array(
    fc.record({
      amount: cents,
      paidAt: fc.integer({ min: 1, max: 2000 }),
      token: fc.constantFrom(usdtOnTron, usdtOnBsc),
    }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(
      payments,
      fc.integer({ min: 1, max: 3000 }),
      fc.func(fc.integer()),
      (all, now, key) => {
        const credited = all.map((one, index) =>
          credit(one.amount, one.paidAt * 10 + index, { tokenId: one.token }),
        );
        const shuffled = [...credited].sort((a, b) => key(a.paidAt) - key(b.paidAt));
        expect(label(shuffled, now)).toBe(label(credited, now));
      },
    ),
  );
});
