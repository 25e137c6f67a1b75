import { inArray } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { attempts, orderEvents, orders, payments, refunds } from "#db/tables.ts";
import { alarmKinds } from "#lib/orders/events/review-reason.ts";
import { applyGatewayOrder } from "#lib/orders/ledger/apply-gateway-order.ts";
import { changeOrder } from "#lib/orders/ledger/change-order.ts";
import type { Attempt } from "#lib/orders/ledger/facts.ts";
import type { GatewayOrder, GatewayPayment, GatewayRefund } from "#lib/payments/gateway-order.ts";
import { placeOrder } from "#tests/harness/fixtures.ts";
import { shopPerTest } from "#tests/harness/shop-per-test.ts";

const t = shopPerTest();
beforeEach(async () => {
  await placeOrder(t.shop);
});

async function attempt(): Promise<Attempt> {
  const [only] = await t.shop.db.read.select().from(attempts);
  if (!only) throw new Error("no attempt");
  return only;
}

const payment: GatewayPayment = {
  recordId: null,
  status: "success",
  risky: false,
  paidValue: null,
  txid: "0xa",
  chain: "TRX",
  contract: "c",
  crypto: "USDT",
  amount: "50",
  orderAmount: "50",
  tokenRate: "1",
  paidAt: 0,
};
const refund: GatewayRefund = {
  txid: "0xb",
  chain: "TRX",
  crypto: "USDT",
  amount: "5",
  networkFee: "0",
  received: "5",
  status: "success",
  refundedAt: 0,
};

/** Books an answer that shows one payment in full, apart from what is changed; asked `after` ms from now. */
async function book(change: Partial<GatewayOrder> = {}, after = 0) {
  const asked = await attempt();
  const { id, orderId, createdAt, expiresAt } = asked;
  const answer: GatewayOrder = {
    merchantOrderId: id,
    priceMinor: 5000,
    currency: "USD",
    expiresAt,
    payments: [{ ...payment, paidAt: createdAt }],
    refunds: [],
    warnings: [],
    ...change,
  };
  const askedAt = t.shop.clock.now() + after;
  await changeOrder(t.shop, orderId, (tx, _order, now) =>
    applyGatewayOrder(tx, asked, answer, askedAt, now),
  );
}

const order = async () => (await t.shop.db.read.select().from(orders))[0];
const alarms = () =>
  t.shop.db.read.select().from(orderEvents).where(inArray(orderEvents.kind, alarmKinds));

test("what the order info shows counts", async () => {
  await book();
  expect(await order()).toMatchObject({ state: "Paid", reviewReasons: null });
});

test.each([
  ["a cheaper order", { priceMinor: 1 }],
  ["a price that can't be read", { priceMinor: null }],
  ["another currency", { currency: "JPY" }],
])(
  "cheap cart, expensive order: %s counts for nothing and asks for a person",
  async (_, change) => {
    await book(change);
    expect(await order()).toMatchObject({
      state: "Awaiting payment",
      reviewReasons: [{ kind: "price-mismatch", attemptId: (await attempt()).id }],
    });
    expect(await t.shop.db.read.select().from(payments)).toEqual([]);
  },
);

test("silently uncounted: what makes no sense is told once, however often it is shown", async () => {
  const payment = { amount: "0.5", crypto: "USDT" };
  const doubtful = { payments: [], warnings: [payment] };
  await book(doubtful);
  await book(doubtful);
  expect(await order()).toMatchObject({
    reviewReasons: [{ kind: "payment-unreadable", ...payment }],
  });
  expect(await alarms()).toHaveLength(1);
});

test("reordered answers: one overtaken by a later question's says nothing", async () => {
  await book({ payments: [] });
  await book({}, -60_000);
  expect(await order()).toMatchObject({ state: "Awaiting payment" });
});

test("paid late after all: a later answer changes nothing of a confirmed payment", async () => {
  const { createdAt, expiresAt } = await attempt();
  await book();
  const changed = { ...payment, paidAt: expiresAt + 1, orderAmount: "500", tokenRate: "0.1" };
  await book({ payments: [changed] });
  expect(await t.shop.db.read.select().from(payments)).toMatchObject([
    { orderAmount: "50", tokenRate: "1", paidAt: createdAt },
  ]);
  expect(await order()).toMatchObject({ state: "Paid" });
});

test("a moving deadline: the end by the gateway's clock is taken once", async () => {
  const { expiresAt } = await attempt();
  await book({ payments: [] });
  await book({ payments: [], expiresAt: expiresAt - 7_200_000 });
  expect(await attempt()).toMatchObject({ gatewayExpiresAt: expiresAt });
});

test("a refund taken back: once it succeeded it stays so, in whatever order the answers come", async () => {
  const shown = (status: GatewayRefund["status"]) => book({ refunds: [{ ...refund, status }] });
  await shown("processing");
  expect(await t.shop.db.read.select().from(refunds)).toMatchObject([{ status: "processing" }]);
  await shown("success");
  await shown("failed");
  expect(await t.shop.db.read.select().from(refunds)).toMatchObject([{ status: "success" }]);
});

test("confirmed twice: a payment booked before its notification came is confirmed once in the history", async () => {
  await book();
  const { orderId } = await attempt();
  await changeOrder(t.shop, orderId, async (tx, _, now) => {
    const [booked] = await tx.select().from(payments);
    if (!booked) throw new Error("no payment");
    const announced = { ...booked, id: "n", recordId: "r", confirmed: false, seenAt: now };
    await tx.insert(payments).values(announced);
  });
  await book();
  const events = await t.shop.db.read.select().from(orderEvents);
  expect(events.filter(({ kind }) => kind === "payment-confirmed")).toHaveLength(1);
  expect(await t.shop.db.read.select().from(payments)).toMatchObject([{ recordId: "r" }]);
});
