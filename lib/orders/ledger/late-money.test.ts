import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { attempts, jobs, orders, payments, variants } from "#db/tables.ts";
import { fsck } from "#lib/orders/audit/fsck.ts";
import { reconcile } from "#lib/orders/reconciliation/reconcile.ts";
import { payOrder as payInSandbox } from "#lib/sandbox/payments/pay-order.ts";
import { refundOrder } from "#lib/sandbox/payments/refund-order.ts";
import { pay, USDT_TRC20 } from "#lib/sandbox/scenarios/scenario.ts";
import { changeSettings } from "#lib/sandbox/settings/settings.ts";
import { placeOrder } from "#tests/harness/fixtures.ts";
import { generation } from "#tests/harness/generations.ts";
import { shopPerTest } from "#tests/harness/shop-per-test.ts";

const DAY = 24 * 3600;
/** Beyond an attempt's hour. */
const LATE = 3700;

const t = shopPerTest();
let attemptId: string;
beforeEach(async () => {
  attemptId = (await placeOrder(t.shop)).id;
});

const theOrder = async () => (await t.shop.db.read.select().from(orders))[0];
const reserved = async () => (await t.shop.db.read.select().from(variants))[0]?.reserved;
const shipped = () => t.shop.db.read.select().from(jobs).where(eq(jobs.kind, "ready-to-ship"));

/** The shop's questions are answered as if nothing had been paid, until restored. */
function lagging() {
  const { gateway } = t.shop;
  t.shop.gateway = {
    ...gateway,
    getOrders: async (queries) => {
      const answer = await gateway.getOrders(queries);
      if (answer.ok) for (const order of answer.value.orders) order.payments = [];
      return answer;
    },
  };
  return () => {
    t.shop.gateway = gateway;
  };
}

// Refunds made on the dashboard are in v1's order info only.
test.runIf(generation === "v1")(
  "stock held for ever: late money that went back whole holds no items",
  async () => {
    t.advance(LATE);
    pay(t.sandbox, attemptId, "exact");
    await t.deliver();
    refundOrder(t.sandbox, attemptId, {
      amount: "all",
      networkFee: "0",
      status: "success",
      internal: false,
    });
    await t.deliver();
    t.advance(700);
    await reconcile(t.shop);
    expect(await theOrder()).toMatchObject({
      state: "Paid(Overdue)",
      stock: "released",
      reviewReasons: null,
    });
    expect(await reserved()).toBe(0);
  },
);

describe("shipped for late money", () => {
  test("paid late while its items are still reserved: they stay so, and a person decides", async () => {
    t.advance(LATE);
    pay(t.sandbox, attemptId, "exact");
    await t.deliver();
    expect(await theOrder()).toMatchObject({
      state: "Paid(Overdue)",
      stock: "reserved",
      reviewReasons: [{ kind: "paid-late" }],
    });
    t.advance(700);
    await reconcile(t.shop);
    expect((await t.shop.db.read.select().from(attempts))[0]?.status).toBe("closed");
    expect(await reserved()).toBe(1);
    expect(await shipped()).toEqual([]);
    expect(await fsck(t.shop.db)).toEqual([]);
  });

  test("paid in time but heard of after its items were released: nothing ships, a person decides", async () => {
    pay(t.sandbox, attemptId, "exact");
    const restore = lagging();
    t.advance(LATE);
    await reconcile(t.shop);
    expect(await theOrder()).toMatchObject({ state: "Expired", stock: "released" });
    restore();
    await t.deliver();
    expect(await theOrder()).toMatchObject({
      state: "Paid",
      stock: "released",
      reviewReasons: [{ kind: "paid-after-release" }],
    });
    expect(await shipped()).toEqual([]);
    expect(await fsck(t.shop.db)).toEqual([]);
  });
});

test("two jobs for the same facts: a late excess, heard of together with what was paid in time, ships all the same", async () => {
  pay(t.sandbox, attemptId, "exact");
  t.advance(LATE);
  pay(t.sandbox, attemptId, "1");
  await reconcile(t.shop);
  expect(await theOrder()).toMatchObject({
    state: "Overpayment(Overdue)",
    stock: "sold",
    reviewReasons: [expect.objectContaining({ kind: "overpaid" })],
  });
  expect(await shipped()).toHaveLength(1);
});

describe("items released too soon or too often", () => {
  test("a late part after the end lets nothing go a second time", async () => {
    t.advance(LATE);
    await reconcile(t.shop);
    pay(t.sandbox, attemptId, { fraction: "0.5" });
    await t.deliver();
    expect(await theOrder()).toMatchObject({ state: "Underpayment(Overdue)", stock: "released" });
    expect(await fsck(t.shop.db)).toEqual([]);
  });

  test("silence at the end is no answer: nothing is released until the gateway has answered", async () => {
    t.advance(LATE);
    t.setGatewayDown(true);
    await reconcile(t.shop);
    expect(await theOrder()).toMatchObject({ stock: "reserved" });
    t.setGatewayDown(false);
    const { gateway } = t.shop;
    t.shop.gateway = {
      ...gateway,
      getOrders: async (queries) => ({
        ok: true,
        value: { orders: [], unreadable: queries.map((query) => query.merchantOrderId) },
      }),
    };
    t.advance(60);
    await reconcile(t.shop);
    expect(await theOrder()).toMatchObject({ stock: "reserved" });
    t.shop.gateway = gateway;
    t.advance(60);
    await reconcile(t.shop);
    expect(await theOrder()).toMatchObject({ stock: "released" });
  });

  test("a payment on its way holds them, for a day", async () => {
    changeSettings(t.sandbox.store, { trigger: "processing" });
    t.advance(LATE - 200);
    payInSandbox(t.sandbox, attemptId, {
      tokenId: USDT_TRC20,
      amount: "exact",
      stage: "processing",
      addConfirmations: false,
      internal: false,
    });
    await t.deliver();
    expect(await t.shop.db.read.select().from(payments)).toMatchObject([{ status: "processing" }]);
    t.advance(300);
    await reconcile(t.shop);
    expect(await theOrder()).toMatchObject({ stock: "reserved" });
    t.advance(DAY);
    await reconcile(t.shop);
    expect(await theOrder()).toMatchObject({ stock: "released" });
  });
});
