import { expect, test } from "vitest";
import { findReviewReasons } from "#lib/orders/ledger/find-review-reasons.ts";
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
  voluntaryMinor: 0,
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
  expect(findReviewReasons(paid, "sold")).toEqual([]);
});

test("shipped silently: late money, and money for items that were released, needs review", () => {
  const late = { ...paid, overdue: true, coveredLate: true };
  expect(findReviewReasons(late, "reserved")).toEqual([{ kind: "paid-late" }]);
  expect(findReviewReasons(late, "released")).toEqual([{ kind: "paid-after-release" }]);
  expect(findReviewReasons(paid, "released")).toEqual([{ kind: "paid-after-release" }]);
});

test("refunded twice: what was given back is not asked for again, even when more went back", () => {
  expect(findReviewReasons(part, "released")).toEqual([{ kind: "part-paid", paidMinor: 2000 }]);
  expect(findReviewReasons({ ...part, refundedMinor: 2000 }, "released")).toEqual([]);
  expect(findReviewReasons({ ...part, refundedMinor: 2001 }, "released")).toEqual([]);
  const late = { ...paid, overdue: true, coveredLate: true, refundedMinor: 5000 };
  expect(findReviewReasons(late, "reserved")).toEqual([]);
  expect(findReviewReasons(late, "released")).toEqual([]);
  const over = { ...paid, overpaidMinor: 700 };
  expect(findReviewReasons(over, "sold")).toEqual([{ kind: "overpaid", excessMinor: 700 }]);
  expect(findReviewReasons({ ...over, refundedMinor: 700 }, "sold")).toEqual([]);
  expect(findReviewReasons({ ...over, refundedMinor: 5700 }, "sold")).toEqual([]);
});
