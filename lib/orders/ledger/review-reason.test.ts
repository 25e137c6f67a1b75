import { expect, test } from "vitest";
import { findReviewReason } from "#lib/orders/ledger/review-reason.ts";
import type { Settlement } from "#lib/orders/ledger/settlement.ts";

const paid: Settlement = {
  state: "Paid",
  covered: true,
  overdue: false,
  coveredLate: false,
  paidMinor: 5000,
  restMinor: 0,
  overpaidMinor: 0,
  refundedMinor: 0,
};
const part: Settlement = {
  ...paid,
  state: "Underpayment(Overdue)",
  covered: false,
  overdue: true,
  paidMinor: 2000,
  restMinor: 3000,
};

test("paid in time asks for nobody", () => {
  expect(findReviewReason(paid, "sold", [])).toBeNull();
});

test("shipped silently: late money, and money for items that were released, needs review", () => {
  const late = { ...paid, overdue: true, coveredLate: true };
  expect(findReviewReason(late, "reserved", [])).toBe("Paid late: ship or refund.");
  expect(findReviewReason(late, "released", [])).toContain("after the reservation ended");
  expect(findReviewReason(paid, "released", [])).toContain("after the reservation ended");
});

test("refunded twice: what was given back is not asked for again, even when more went back", () => {
  expect(findReviewReason(part, "released", [])).toContain("$20.00 was paid before time ran out");
  expect(findReviewReason({ ...part, refundedMinor: 2000 }, "released", [])).toBeNull();
  expect(findReviewReason({ ...part, refundedMinor: 2001 }, "released", [])).toBeNull();
  const over = { ...paid, overpaidMinor: 700 };
  expect(findReviewReason(over, "sold", [])).toBe("Overpaid by $7.00: refund the difference.");
  expect(findReviewReason({ ...over, refundedMinor: 700 }, "sold", [])).toBeNull();
  expect(findReviewReason({ ...over, refundedMinor: 5700 }, "sold", [])).toBeNull();
});

test("an alarm stands beside what the money says", () => {
  expect(findReviewReason(paid, "sold", ["Look."])).toBe("Look.");
  const over = { ...paid, overpaidMinor: 700 };
  expect(findReviewReason(over, "sold", ["Look."])).toMatch(/^Look\. Overpaid/);
});
