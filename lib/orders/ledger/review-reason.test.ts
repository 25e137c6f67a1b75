import { expect, test } from "vitest";
import { attentionOf } from "#lib/orders/ledger/review-reason.ts";
import type { Settlement } from "#lib/orders/ledger/settlement.ts";

const paid: Settlement = {
  ...{ state: "Paid", covered: true, overdue: false, coveredLate: false },
  ...{ paidCents: 5000, restCents: 0, overpaidCents: 0, refundedCents: 0 },
};
const part: Settlement = {
  ...{ ...paid, state: "Underpayment(Overdue)", covered: false, overdue: true },
  ...{ paidCents: 2000, restCents: 3000 },
};

test("paid in time asks for nobody", () => {
  expect(attentionOf(paid, "sold", [])).toBeNull();
});

test("shipped silently: late money, and money for goods that were let go, ask for a person", () => {
  const late = { ...paid, overdue: true, coveredLate: true };
  expect(attentionOf(late, "reserved", [])).toBe("Paid late: ship or refund.");
  expect(attentionOf(late, "released", [])).toContain("after the reservation ended");
  expect(attentionOf(paid, "released", [])).toContain("after the reservation ended");
});

test("refunded twice: what was given back is not asked for again, even when more went back", () => {
  expect(attentionOf(part, "released", [])).toContain("$20.00 was paid before time ran out");
  expect(attentionOf({ ...part, refundedCents: 2000 }, "released", [])).toBeNull();
  expect(attentionOf({ ...part, refundedCents: 2001 }, "released", [])).toBeNull();
  const over = { ...paid, overpaidCents: 700 };
  expect(attentionOf(over, "sold", [])).toBe("Overpaid by $7.00: refund the difference.");
  expect(attentionOf({ ...over, refundedCents: 700 }, "sold", [])).toBeNull();
  expect(attentionOf({ ...over, refundedCents: 5700 }, "sold", [])).toBeNull();
});

test("an alarm stands beside what the money says", () => {
  expect(attentionOf(paid, "sold", ["Look."])).toBe("Look.");
});
