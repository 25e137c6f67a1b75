import fc from "fast-check";
import { expect, test } from "vitest";
import { askBatch } from "#lib/orders/reconciliation/ask-batch.ts";
import type { Gateway } from "#lib/payments/gateway.ts";
import type { GatewayOrder, OrderQuery } from "#lib/payments/gateway-order.ts";

const ids = (count: number) => Array.from({ length: count }, (_, index) => `id${index}`);

const queries = (count: number): OrderQuery[] =>
  ids(count).map((merchantOrderId) => ({
    merchantOrderId,
    kind: "hosted",
    priceMinor: 1,
    currency: "USD",
    validMs: 1,
  }));

const order = (merchantOrderId: string): GatewayOrder => ({
  merchantOrderId,
  priceMinor: 1,
  currency: "USD",
  expiresAt: 0,
  payments: [],
  refunds: [],
  warnings: [],
});

/** A gateway that fails whenever a question contains a bad id. */
function gatewayWith(bad: Set<string>) {
  const questions: string[][] = [];
  const getOrders: Gateway["getOrders"] = async (batch) => {
    const asked = batch.map(({ merchantOrderId }) => merchantOrderId);
    questions.push(asked);
    return asked.some((id) => bad.has(id))
      ? { ok: false, error: { retryable: false, mayHaveHappened: true, message: "too large" } }
      : { ok: true, value: { orders: asked.map(order), unreadable: [] } };
  };
  return { getOrders, questions };
}

test("one bad order delays a hundred: the batch is split down to it", async () => {
  const gateway = gatewayWith(new Set(["id37"]));
  const answers = await askBatch(gateway, queries(100));
  expect(answers.size).toBe(99);
  expect(answers.has("id37")).toBe(false);
  expect(gateway.questions.length).toBeLessThanOrEqual(15);
});

test("always: with up to two bad ids all others are answered, each about itself", async () => {
  const cases = fc.tuple(fc.integer({ min: 1, max: 100 }), fc.nat(99), fc.nat(99));
  await fc.assert(
    fc.asyncProperty(cases, async ([count, a, b]) => {
      const bad = new Set([`id${a}`, `id${b}`]);
      const answers = await askBatch(gatewayWith(bad), queries(count));
      const good = ids(count).filter((id) => !bad.has(id));
      expect([...answers].map(([id, answer]) => [id, answer?.merchantOrderId]).sort()).toEqual(
        good.map((id) => [id, id]).sort(),
      );
    }),
    { numRuns: 300 },
  );
});

test("hammered while down: a gateway that answers nothing is asked five times a round", async () => {
  const gateway = gatewayWith(new Set(ids(100)));
  expect((await askBatch(gateway, queries(100))).size).toBe(0);
  expect(gateway.questions).toHaveLength(5);
});
