import { expect, test } from "vitest";
import { stateWords } from "#components/order/order-status-copy.ts";
import { orderStates } from "#lib/orders/order-state.ts";

const facts = {
  ...{
    incoming: false,
    attention: null,
    stock: "reserved" as const,
    next: { kind: "none" as const },
  },
  ...{ paidCents: 2500, restCents: 2500, overpaidCents: 100 },
} satisfies Partial<Parameters<typeof stateWords>[0]>;

test.each(orderStates)("%s has a headline, a meaning and what to do now", (state) => {
  const words = stateWords({ ...facts, state });
  for (const text of [words.headline, words.meaning, words.now])
    expect(text.length).toBeGreaterThan(10);
});

test("each state has words of its own", () => {
  expect(new Set(orderStates.map((state) => stateWords({ ...facts, state }).headline)).size).toBe(
    8,
  );
});

test("a payment on its way comes before whatever is missing", () => {
  expect(stateWords({ ...facts, state: "Expired", incoming: true }).headline).toContain(
    "on its way",
  );
});

test("a silent gateway is named, and that nothing was charged", () => {
  const words = stateWords({ ...facts, state: "Awaiting payment", next: { kind: "retry" } });
  expect(words.meaning).toContain("Nothing was charged");
});
