import { expect, test } from "vitest";
import { inbox, payments } from "#db/tables.ts";
import { reconcile } from "#lib/orders/reconciliation/reconcile.ts";
import { sendOnce } from "#lib/sandbox/deliveries/send.ts";
import { deliveries } from "#lib/sandbox/store/tables/deliveries.ts";
import { purchasesIn } from "#tests/harness/purchases.ts";
import { shopPerTest } from "#tests/harness/shop-per-test.ts";

const t = shopPerTest();
const { buy, jobsOf, pay, view } = purchasesIn(t);

/** An order just paid, and the notification of it that nobody has sent yet. */
async function paid(amount: Parameters<typeof pay>[1] = "exact") {
  const { order } = await buy();
  await pay(order.id, amount);
  const [delivery] = t.sandbox.store.select().from(deliveries).all();
  if (!delivery) throw new Error("no delivery");
  return { order, delivery };
}

test("replay and storm: one fact, one set of jobs", async () => {
  const { order, delivery } = await paid();
  const send = () => sendOnce(t.sandbox, delivery, { manual: true });
  const tries = await Promise.all(Array.from({ length: 40 }, send));
  const refused = tries.filter((attempt) => !attempt.acknowledged);
  // A busy database turns some away, and they come again.
  for (const _ of refused) expect((await send()).acknowledged).toBe(true);
  expect(await t.shop.db.read.select().from(payments)).toHaveLength(1);
  expect(await jobsOf(order.id)).toEqual(["ready-to-ship", "receipt", "stock-sold"]);
  // One that was answered 503 may have been stored before.
  const stored = await t.shop.db.read.$count(inbox);
  expect(stored - 40).toBeLessThanOrEqual(refused.length);
  expect(stored).toBeGreaterThanOrEqual(40);
});

test("forged: wrong signature is 401, changes nothing, and is kept as refused", async () => {
  const { delivery } = await paid();
  const attempt = await sendOnce(t.sandbox, delivery, { sign: "wrong", manual: true });
  expect(attempt.status).toBe(401);
  expect(await t.shop.db.read.select().from(payments)).toHaveLength(0);
  expect(await t.shop.db.read.select().from(inbox)).toMatchObject([
    { verdict: "refused", acknowledged: false },
  ]);
});

test("stale: signed but old is a hint that only causes a question", async () => {
  const { order, delivery } = await paid();
  const attempt = await sendOnce(t.sandbox, delivery, {
    timestampOffsetSeconds: -5000,
    manual: true,
  });
  expect(attempt.acknowledged).toBe(true);
  expect(await view(order.id)).toMatchObject({ state: "Paid" });
  expect(await t.shop.db.read.select().from(inbox)).toMatchObject([{ verdict: "hint" }]);
});

test("real message, wrong amount: the gateway's word counts, not the body's", async () => {
  const { order, delivery } = await paid({ fraction: "0.01" });
  const body = JSON.stringify({
    ...JSON.parse(delivery.body),
    paid_amount: "49.980007996801279489",
  });
  const attempt = await sendOnce(t.sandbox, delivery, { body, manual: true });
  expect(attempt.acknowledged).toBe(true);
  expect(await view(order.id)).toMatchObject({ state: "Underpayment", paidMinor: 50 });
});

test("lost: the reconciler finds what no notification told", async () => {
  const { order } = await buy();
  await pay(order.id, "exact");
  t.advance(16);
  await reconcile(t.shop);
  expect(await view(order.id)).toMatchObject({ state: "Paid" });
  await t.deliver();
  expect(await t.shop.db.read.select().from(payments)).toMatchObject([{ confirmed: true }]);
  expect((await t.shop.db.read.select().from(payments))[0]?.recordId).toMatch(/^\d{32,33}$/);
});

test("gateway silent while notified: kept unconfirmed, acknowledged, settled by the reconciler", async () => {
  const { order } = await buy();
  await pay(order.id, "exact");
  t.setGatewayDown(true);
  await t.deliver();
  expect(await view(order.id)).toMatchObject({
    state: "Awaiting payment",
    incoming: true,
    next: { kind: "wait" },
  });
  t.setGatewayDown(false);
  t.advance(6);
  await reconcile(t.shop);
  expect(await view(order.id)).toMatchObject({ state: "Paid", incoming: false });
});
