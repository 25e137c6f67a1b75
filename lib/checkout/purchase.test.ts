import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { isDistributed } from "#db/dialect.ts";
import { attempts, inbox, jobs, orders, payments, variants } from "#db/tables.ts";
import { checkout } from "#lib/checkout/check-out.ts";
import { runJobs } from "#lib/orders/jobs/run-jobs.ts";
import { readFacts } from "#lib/orders/ledger/facts.ts";
import { payOrder } from "#lib/orders/payment/pay-order.ts";
import { reconcile } from "#lib/orders/reconciliation/reconcile.ts";
import { buildOrderView } from "#lib/orders/view/build-order-view.ts";
import { sendOnce } from "#lib/sandbox/deliveries/send.ts";
import { type PaymentRequest, payOrder as payInSandbox } from "#lib/sandbox/payments/pay-order.ts";
import { refundOrder } from "#lib/sandbox/payments/refund-order.ts";
import { deliveries } from "#lib/sandbox/store/tables/deliveries.ts";
import { addVariant, requestFor } from "#tests/harness/fixtures.ts";
import { generation, tokens } from "#tests/harness/generations.ts";
import { shopPerTest } from "#tests/harness/shop-per-test.ts";

const usdt = "0912e09a-d8e2-41d7-a0bc-a25530892988";
const btc = "7d0c3b5e-19b2-4d64-9a53-2f6f0c1ab001";

const t = shopPerTest();

async function placed(stock = 5) {
  const variantId = await addVariant(t.shop, stock);
  const request = await requestFor(t.shop, variantId);
  const result = await checkout(t.shop, request);
  if (!result.ok) throw new Error(result.error.kind);
  const [order] = await t.shop.db.read
    .select()
    .from(orders)
    .where(eq(orders.cartId, request.cartId));
  if (!order) throw new Error("no order");
  return { variantId, request, order, result: result.value };
}

const attemptsOf = (orderId: string) =>
  t.shop.db.read
    .select()
    .from(attempts)
    .where(eq(attempts.orderId, orderId))
    .orderBy(attempts.createdAt);

async function pay(orderId: string, amount: PaymentRequest["amount"], tokenId = usdt, at = -1) {
  const attempt = (await attemptsOf(orderId)).at(at);
  const defaults = { stage: "success", addConfirmations: false, internal: false } as const;
  return payInSandbox(t.sandbox, attempt?.id ?? "", { ...defaults, tokenId, amount });
}

async function view(orderId: string) {
  const { read } = t.shop.db;
  const [order] = await read.select().from(orders).where(eq(orders.id, orderId));
  if (!order) throw new Error("no order");
  const facts = await readFacts(read, orderId);
  return buildOrderView({ order, facts, lines: [], events: [], eventCount: 0 }, t.shop.clock.now());
}

async function stockOf(variantId: string) {
  const [row] = await t.shop.db.read.select().from(variants).where(eq(variants.id, variantId));
  return row && { available: row.available, reserved: row.reserved, sold: row.sold };
}

const jobsOf = async (orderId: string) =>
  (await t.shop.db.read.select().from(jobs).where(eq(jobs.orderId, orderId)))
    .map((row) => row.kind)
    .filter((kind) => !/^(order|owner|money)-/.test(kind))
    .sort();

describe("paying", () => {
  test("exactly: Paid, stock sold, each job once", async () => {
    const { order, variantId, result } = await placed();
    expect(result.redirectTo).toMatch(/^http:\/\/localhost:1\/sandbox\/pay\?key=\d{33}$/);
    expect(await stockOf(variantId)).toEqual({ available: 4, reserved: 1, sold: 0 });
    await pay(order.id, "exact");
    await t.deliver();
    expect(await view(order.id)).toMatchObject({
      state: "Paid",
      paidMinor: 5000,
      restMinor: 0,
      reviewReasons: [],
    });
    expect(await stockOf(variantId)).toEqual({ available: 4, reserved: 0, sold: 1 });
    expect(await jobsOf(order.id)).toEqual(["ready-to-ship", "receipt", "stock-sold"]);
    expect(await runJobs(t.shop)).toBeGreaterThan(0);
    expect(await runJobs(t.shop)).toBe(0);
  });

  test("in two parts and two tokens: Underpayment, then Paid", async () => {
    const { order } = await placed();
    await pay(order.id, { fraction: "0.5" });
    await t.deliver();
    expect(await view(order.id)).toMatchObject({
      state: "Underpayment",
      paidMinor: 2500,
      restMinor: 2500,
      next: { kind: "rest" },
    });
    await pay(order.id, "exact", btc);
    await t.deliver();
    expect(await view(order.id)).toMatchObject({ state: "Paid", overpaidMinor: 0 });
  });

  test("too much: Overpayment, and a person is asked to refund", async () => {
    const { order } = await placed();
    await pay(order.id, { fraction: "1.5" });
    await t.deliver();
    const seen = await view(order.id);
    expect(seen).toMatchObject({ state: "Overpayment", overpaidMinor: 2500 });
    expect(seen.reviewReasons).toEqual([{ kind: "overpaid", excessMinor: 2500 }]);
    // v2 has no refunds: money goes back by a withdrawal, of which the order info says nothing.
    if (generation === "v2") return;
    refundOrder(t.sandbox, (await attemptsOf(order.id))[0]?.id ?? "", {
      amount: "24.99",
      networkFee: "0.5",
      status: "success",
      internal: false,
    });
    await t.deliver();
    expect(await view(order.id)).toMatchObject({
      state: "Overpayment",
      refunds: [{ amount: "24.99", received: "24.49" }],
    });
  });

  test("late: Paid(Overdue) on a released order needs review and never ships", async () => {
    const { order, variantId } = await placed();
    t.advance(3700);
    await reconcile(t.shop);
    expect(await view(order.id)).toMatchObject({ state: "Expired", next: { kind: "again" } });
    expect(await stockOf(variantId)).toEqual({ available: 5, reserved: 0, sold: 0 });
    await pay(order.id, "exact");
    await t.deliver();
    const seen = await view(order.id);
    expect(seen.state).toBe("Paid(Overdue)");
    expect(seen.reviewReasons).toEqual([{ kind: "paid-after-release" }]);
    expect(await jobsOf(order.id)).toEqual(["receipt", "stock-released"]);
    expect(await stockOf(variantId)).toEqual({ available: 5, reserved: 0, sold: 0 });
  });

  test("again after expiry: a new attempt, and the old one's end never undoes what the new one paid", async () => {
    const { order, variantId } = await placed();
    t.advance(3700);
    await reconcile(t.shop);
    const outcome = await payOrder(t.shop, order.id, { kind: "hosted" });
    expect(outcome.kind).toBe("open");
    await pay(order.id, "exact");
    await t.deliver();
    t.advance(8000);
    await reconcile(t.shop);
    expect(await view(order.id)).toMatchObject({ state: "Paid", stock: "sold" });
    expect(await stockOf(variantId)).toEqual({ available: 4, reserved: 0, sold: 1 });
  });

  test("told that nothing opened: who pays inside the shop after the hosted page ended is led back there", async () => {
    const { order } = await placed();
    t.advance(3700);
    await t.deliver();
    await payOrder(t.shop, order.id, { kind: "native", tokenId: tokens.btc });
    expect((await view(order.id)).next).toEqual({
      kind: "continue",
      url: `/orders/${order.token}/pay`,
    });
  });

  test("native: address and exact tokens inside the shop, on the same ledger", async () => {
    const { order } = await placed();
    const outcome = await payOrder(t.shop, order.id, { kind: "native", tokenId: tokens.btc });
    if (outcome.kind !== "open") throw new Error(outcome.kind);
    expect(outcome.attempt).toMatchObject({ crypto: "BTC", api: generation });
    expect(outcome.attempt.address).toMatch(/^bc1q/);
    expect(outcome.attempt.tokenAmount).toBe("0.00081632");
    await pay(order.id, "exact", btc);
    await t.deliver();
    expect(await view(order.id)).toMatchObject({ state: "Paid" });
  });
});

describe("checkout", () => {
  test("double submit: one order, one attempt, one reservation", async () => {
    const variantId = await addVariant(t.shop, 5);
    const request = await requestFor(t.shop, variantId);
    const results = await Promise.all(Array.from({ length: 5 }, () => checkout(t.shop, request)));
    expect(new Set(results.map((result) => result.ok && result.value.redirectTo)).size).toBe(1);
    const all = await t.shop.db.read.select().from(attempts);
    expect(all).toHaveLength(1);
    expect(await stockOf(variantId)).toEqual({ available: 4, reserved: 1, sold: 0 });
  });

  test("gateway down: the order stays payable, nothing is charged, a retry opens it", async () => {
    t.setGatewayDown(true);
    const { order, result } = await placed();
    expect(result.redirectTo).toBe(`/orders/${order.token}`);
    expect((await view(order.id)).next).toEqual({ kind: "retry" });
    t.setGatewayDown(false);
    expect((await payOrder(t.shop, order.id, { kind: "hosted" })).kind).toBe("open");
  });

  test("oversell: the last piece goes to one of many", async () => {
    const variantId = await addVariant(t.shop, 1);
    const requests = await Promise.all(
      Array.from({ length: 8 }, () => requestFor(t.shop, variantId)),
    );
    const results = await Promise.all(requests.map((request) => checkout(t.shop, request)));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(
      results.filter((result) => !result.ok && result.error.kind === "out-of-stock"),
    ).toHaveLength(7);
  });

  test("cheap cart, expensive order: a total other than agreed is refused", async () => {
    const variantId = await addVariant(t.shop, 5);
    const request = await requestFor(t.shop, variantId);
    const cheap = { ...request, quote: { revision: 1, totalMinor: 100 } };
    expect(await checkout(t.shop, cheap)).toEqual({ ok: false, error: { kind: "cart-changed" } });
  });
});

describe("notifications", () => {
  test("replay and storm: one fact, one set of jobs", async () => {
    const { order } = await placed();
    await pay(order.id, "exact");
    const [delivery] = t.sandbox.store.select().from(deliveries).all();
    if (!delivery) throw new Error("no delivery");
    const send = () => sendOnce(t.sandbox, delivery, { manual: true });
    const tries = await Promise.all(Array.from({ length: 40 }, send));
    const refused = tries.filter((attempt) => !attempt.acknowledged);
    // Where bodies that meet are turned away, some are answered 503, and come again.
    if (!isDistributed) expect(refused).toEqual([]);
    for (const _ of refused) expect((await send()).acknowledged).toBe(true);
    expect(await t.shop.db.read.select().from(payments)).toHaveLength(1);
    expect(await jobsOf(order.id)).toEqual(["ready-to-ship", "receipt", "stock-sold"]);
    // One that was answered 503 may have been stored before.
    const stored = await t.shop.db.read.$count(inbox);
    expect(stored - 40).toBeLessThanOrEqual(refused.length);
    expect(stored).toBeGreaterThanOrEqual(40);
  });

  test("forged: wrong signature is 401, changes nothing, and is kept as refused", async () => {
    const { order } = await placed();
    await pay(order.id, "exact");
    const [delivery] = t.sandbox.store.select().from(deliveries).all();
    if (!delivery) throw new Error("no delivery");
    const attempt = await sendOnce(t.sandbox, delivery, { sign: "wrong", manual: true });
    expect(attempt.status).toBe(401);
    expect(await t.shop.db.read.select().from(payments)).toHaveLength(0);
    expect(await t.shop.db.read.select().from(inbox)).toMatchObject([
      { verdict: "refused", acknowledged: false },
    ]);
  });

  test("stale: signed but old is a hint that only causes a question", async () => {
    const { order } = await placed();
    await pay(order.id, "exact");
    const [delivery] = t.sandbox.store.select().from(deliveries).all();
    if (!delivery) throw new Error("no delivery");
    const attempt = await sendOnce(t.sandbox, delivery, {
      timestampOffsetSeconds: -5000,
      manual: true,
    });
    expect(attempt.acknowledged).toBe(true);
    expect(await view(order.id)).toMatchObject({ state: "Paid" });
    expect(await t.shop.db.read.select().from(inbox)).toMatchObject([{ verdict: "hint" }]);
  });

  test("real message, wrong amount: the gateway's word counts, not the body's", async () => {
    const { order } = await placed();
    await pay(order.id, { fraction: "0.01" });
    const [delivery] = t.sandbox.store.select().from(deliveries).all();
    if (!delivery) throw new Error("no delivery");
    const body = JSON.stringify({
      ...JSON.parse(delivery.body),
      paid_amount: "49.980007996801279489",
    });
    const attempt = await sendOnce(t.sandbox, delivery, { body, manual: true });
    expect(attempt.acknowledged).toBe(true);
    expect(await view(order.id)).toMatchObject({ state: "Underpayment", paidMinor: 50 });
  });

  test("lost: the reconciler finds what no notification told", async () => {
    const { order } = await placed();
    await pay(order.id, "exact");
    t.advance(16);
    await reconcile(t.shop);
    expect(await view(order.id)).toMatchObject({ state: "Paid" });
    await t.deliver();
    expect(await t.shop.db.read.select().from(payments)).toMatchObject([{ confirmed: true }]);
    expect((await t.shop.db.read.select().from(payments))[0]?.recordId).toMatch(/^\d{32,33}$/);
  });

  test("gateway silent while notified: kept unconfirmed, acknowledged, settled by the reconciler", async () => {
    const { order } = await placed();
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
});
