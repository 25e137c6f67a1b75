import { beforeEach, expect, test } from "vitest";
import type { Attempt } from "#lib/orders/ledger/facts.ts";
import { confirmAttempt } from "#lib/orders/reconciliation/confirm-attempt.ts";
import type { GatewayOrder, GatewayOrders } from "#lib/payments/gateway-order.ts";
import type { Shop } from "#lib/shop.ts";

const answered = (merchantOrderId: string): GatewayOrder => ({
  merchantOrderId,
  priceMinor: 5000,
  currency: "USD",
  expiresAt: 0,
  payments: [],
  refunds: [],
  warnings: [],
});

const mine = { id: "mine", api: "v1" } as Attempt;

/** The questions put so far; each waits for its answer. */
let questions: { answer: (value: GatewayOrders) => void }[];
let shop: Shop;
beforeEach(() => {
  questions = [];
  const getOrders = () =>
    new Promise((resolve) => {
      questions.push({ answer: (value) => resolve({ ok: true, value }) });
    });
  shop = { clock: { now: () => 7 }, gatewayFor: () => ({ getOrders }) } as unknown as Shop;
});

const reply = (index: number, ...orders: GatewayOrder[]) =>
  questions[index]?.answer({ orders, unreadable: [] });

test("another order's money: only the answer about this attempt is taken", async () => {
  const asked = confirmAttempt(shop, mine);
  reply(0, answered("another"), answered("mine"));
  expect(await asked).toEqual({ ok: true, value: { order: answered("mine"), askedAt: 7 } });
  const unknown = confirmAttempt(shop, mine);
  reply(1, answered("another"));
  expect(await unknown).toEqual({ ok: true, value: { order: undefined, askedAt: 7 } });
});

test("silence taken for an answer: an unreadable one is a failure", async () => {
  const asked = confirmAttempt(shop, mine);
  questions[0]?.answer({ orders: [], unreadable: ["mine"] });
  expect(await asked).toMatchObject({ ok: false, error: { retryable: true } });
});

test("storm: a hundred at once cost two questions, and all but the first get the younger answer", async () => {
  const early = { ...answered("mine"), warnings: [{ amount: "1", crypto: "EARLY" }] };
  const young = answered("mine");
  const asked = Array.from({ length: 100 }, () => confirmAttempt(shop, mine));
  expect(questions).toHaveLength(1);
  reply(0, early);
  await asked[0];
  await Promise.resolve();
  expect(questions).toHaveLength(2);
  reply(1, young);
  const [first, ...others] = await Promise.all(asked);
  expect(first).toMatchObject({ value: { order: early } });
  expect(others.every((one) => one.ok && one.value.order === young)).toBe(true);
  expect(questions).toHaveLength(2);
});
