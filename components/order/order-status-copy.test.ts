import { expect, test } from "vitest";
import { orderStatusCopy } from "#components/order/order-status-copy.ts";
import { orderStates } from "#lib/orders/order-state.ts";
import { orderStatusMessages as t } from "#messages/order/order-status.ts";

const facts = {
  incoming: false,
  fulfillment: "none" as const,
  cancelledAt: null,
  next: { kind: "none" as const },
  paidMinor: 2500,
  restMinor: 2500,
  overpaidMinor: 100,
} satisfies Partial<Parameters<typeof orderStatusCopy>[0]>;

test.each(orderStates)("%s has a headline, a meaning and what to do now", (state) => {
  const words = orderStatusCopy({ ...facts, state });
  for (const text of [words.headline, words.meaning, words.now])
    expect(text.length).toBeGreaterThan(10);
});

test("each state has words of its own", () => {
  expect(
    new Set(orderStates.map((state) => orderStatusCopy({ ...facts, state }).headline)).size,
  ).toBe(8);
});

test("a payment on its way comes before whatever is missing", () => {
  expect(orderStatusCopy({ ...facts, state: "Expired", incoming: true })).toMatchObject(t.incoming);
});

test("what has shipped and what was cancelled is told whatever the money says", () => {
  const words = (more: Partial<typeof facts> & object) =>
    orderStatusCopy({ ...facts, state: "Paid", ...more }).headline;
  expect(words({ fulfillment: "partial" as never })).toBe(t.partlyShipped.headline);
  expect(words({ fulfillment: "fulfilled" as never })).toBe(t.shipped.headline);
  expect(words({ cancelledAt: 1 as never })).toBe(t.cancelled.headline);
});

test("a silent gateway is named, and that nothing was charged", () => {
  const words = orderStatusCopy({ ...facts, state: "Awaiting payment", next: { kind: "retry" } });
  expect(words).toMatchObject(t.retry);
});

test("who has a refund to come is told what it waits for, and never that there is nothing to do", () => {
  const now = (
    state: "Paid" | "Overpayment" | "Paid(Overdue)" | "Underpayment(Overdue)",
    step = "give",
  ) => orderStatusCopy({ ...facts, state }, step as "give").now;
  expect(now("Paid")).toBe(t.refund.give);
  expect(now("Overpayment")).toContain(t.refund.give);
  expect(now("Overpayment", "confirm")).toContain(t.refund.confirm);
  expect(now("Paid(Overdue)")).toContain(t.refundInstead.review);
  expect(now("Underpayment(Overdue)")).toContain(t.refundInstead.give);
  expect(orderStatusCopy({ ...facts, state: "Underpayment(Overdue)" }).now).toContain(
    t.refundInstead.none,
  );
});
