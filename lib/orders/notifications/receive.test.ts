import { afterEach, describe, expect, test, vi } from "vitest";
import { DatabaseUnavailable } from "#db/errors.ts";
import { inbox, orders, payments, refunds } from "#db/tables.ts";
import { receiveNotification } from "#lib/orders/notifications/receive.ts";
import { type Edits, sendOnce } from "#lib/sandbox/deliveries/send.ts";
import { refundOrder } from "#lib/sandbox/payments/refund-order.ts";
import { pay } from "#lib/sandbox/scenarios/scenario.ts";
import { deliveries } from "#lib/sandbox/store/tables/deliveries.ts";
import { placeOrder } from "#tests/harness/fixtures.ts";
import { generation } from "#tests/harness/generations.ts";
import { shopPerTest } from "#tests/harness/shop-per-test.ts";

const t = shopPerTest();
afterEach(() => {
  vi.useRealTimers();
});

/** An order just placed; returns its attempt's id. */
const placed = async () => (await placeOrder(t.shop)).id;

/** Sends the newest notification once, with some members changed. */
function send(change: object = {}, edits: Edits = {}) {
  const [delivery] = t.sandbox.store.select().from(deliveries).all().slice(-1);
  if (!delivery) throw new Error("nothing to send");
  const body = JSON.stringify({ ...JSON.parse(delivery.body), ...change });
  // So that none is received in the same millisecond as another.
  t.advance(1);
  return sendOnce(t.sandbox, delivery, { ...edits, body, manual: true });
}

const [theOrder, thePayment, theRefund, lastKept] = [
  async () => (await t.shop.db.read.select().from(orders))[0],
  async () => (await t.shop.db.read.select().from(payments))[0],
  async () => (await t.shop.db.read.select().from(refunds))[0],
  async () => (await t.shop.db.read.select().from(inbox).orderBy(inbox.receivedAt)).at(-1),
];

describe("acknowledged but lost: nothing is thanked for before its commit", () => {
  test.each([
    ["a payment", {}],
    ["a kind that is no order's business", { order_type: "Something New" }],
    ["an order nobody knows", { extend: { merchant_order_id: "not-ours" } }],
  ])("%s", async (_, change) => {
    pay(t.sandbox, await placed(), "exact");
    const { db } = t.shop;
    t.shop.db = { ...db, write: () => Promise.reject(new DatabaseUnavailable("full")) };
    expect(await send(change)).toMatchObject({ status: 503, acknowledged: false });
    t.shop.db = db;
    expect(await send(change)).toMatchObject({ status: 200, acknowledged: true });
    expect(await db.read.select().from(inbox)).toHaveLength(1);
  });
});

test("flood: sixty forgeries a minute are kept, the rest is only refused", async () => {
  const start = Date.now();
  vi.useFakeTimers({ now: start, toFake: ["Date"] });
  const forge = () =>
    receiveNotification(t.shop, t.shop.gateway, {
      headers: new Headers({ appid: "another" }),
      body: new Uint8Array(),
    });
  const kept = () => t.shop.db.read.$count(inbox);
  for (let n = 0; n < 62; n++) expect(await forge()).toMatchObject({ status: 401 });
  expect(await kept()).toBe(60);
  vi.setSystemTime(start + 60_000);
  await forge();
  expect(await kept()).toBe(61);
});

test("stale: hours old and not even settled, it still causes a question", async () => {
  pay(t.sandbox, await placed(), "exact");
  await send({ pay_status: "processing" }, { timestampOffsetSeconds: -5000 });
  expect(await lastKept()).toMatchObject({ verdict: "hint" });
  expect(await theOrder()).toMatchObject({ state: "Paid" });
});

describe.runIf(generation === "v1")(
  "one record id, two contents: the first stays, and a person is asked",
  () => {
    test.each([
      ["amount", { paid_amount: "1" }],
      ["token", { crypto: "BTC" }],
      ["chain", { chain: "BSC" }],
      ["transaction", { txid: "0xanother" }],
    ])("another %s", async (_, change) => {
      pay(t.sandbox, await placed(), { fraction: "0.5" });
      await send();
      const before = await thePayment();
      expect(await send(change)).toMatchObject({ acknowledged: true });
      expect(await lastKept()).toMatchObject({ verdict: "conflict" });
      expect(await theOrder()).toMatchObject({
        state: "Underpayment",
        reviewReasons: [expect.objectContaining({ kind: "record-conflict" })],
      });
      expect(await t.shop.db.read.select().from(payments)).toEqual([before]);
    });

    test("another order", async () => {
      const other = await placed();
      pay(t.sandbox, await placed(), "exact");
      await send();
      await send({ extend: { merchant_order_id: other } });
      expect(await lastKept()).toMatchObject({ verdict: "conflict" });
      expect(await t.shop.db.read.select().from(payments)).toHaveLength(1);
    });

    test("a transaction id that was not known yet is no other content", async () => {
      pay(t.sandbox, await placed(), "exact");
      t.setGatewayDown(true);
      await send({ pay_status: "pending", txid: "" });
      await send({ pay_status: "processing", txid: "0xa" });
      expect(await thePayment()).toMatchObject({ status: "processing", txid: "0xa" });
      expect(await theOrder()).toMatchObject({ reviewReasons: null });
    });
  },
);

describe.runIf(generation === "v1")("reordered: a status only climbs", () => {
  test.each([
    ["processing", "pending", "processing"],
    ["failed", "processing", "failed"],
    ["success", "failed", "success"],
    ["failed", "success", "success"],
  ])("%s, then %s: %s", async (first, then, kept) => {
    pay(t.sandbox, await placed(), "exact");
    t.setGatewayDown(true);
    await send({ pay_status: first });
    await send({ pay_status: then });
    expect(await thePayment()).toMatchObject({ status: kept, confirmed: false });
    expect(await theOrder()).toMatchObject({ state: "Awaiting payment" });
  });

  test("a refund that the order info called processing is no success because a notification says so", async () => {
    const attempt = await placed();
    pay(t.sandbox, attempt, "exact");
    await send();
    const { gateway } = t.shop;
    t.shop.gateway = {
      ...gateway,
      getOrders: async (queries) => {
        const answer = await gateway.getOrders(queries);
        const refund = answer.ok ? answer.value.orders[0]?.refunds[0] : undefined;
        if (refund) refund.status = "processing";
        return answer;
      },
    };
    const whole = { amount: "all", networkFee: "0", status: "success", internal: false } as const;
    refundOrder(t.sandbox, attempt, whole);
    await send();
    expect(await theRefund()).toMatchObject({ confirmed: true, status: "processing" });
    t.setGatewayDown(true);
    await send();
    expect(await theRefund()).toMatchObject({ confirmed: true, status: "processing" });
  });
});
