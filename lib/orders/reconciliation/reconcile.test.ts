import { beforeEach, expect, test } from "vitest";
import { attempts, orders } from "#db/tables.ts";
import { reconcile } from "#lib/orders/reconciliation/reconcile.ts";
import { payOrder as payInSandbox } from "#lib/sandbox/payments/pay-order.ts";
import { USDT_TRC20 } from "#lib/sandbox/scenarios/scenario.ts";
import { changeSettings } from "#lib/sandbox/settings/settings.ts";
import { placeOrder } from "#tests/harness/fixtures.ts";
import { generation } from "#tests/harness/generations.ts";
import { shopPerTest } from "#tests/harness/shop-per-test.ts";

const t = shopPerTest();
beforeEach(async () => {
  await placeOrder(t.shop);
});

async function theAttempt() {
  const [attempt] = await t.shop.db.read.select().from(attempts);
  if (!attempt) throw new Error("no attempt");
  return attempt;
}

test.runIf(generation === "v1")(
  "overtaken question: what is announced while it is under way is still asked about soon",
  async () => {
    changeSettings(t.sandbox.store, { trigger: "processing" });
    const { id } = await theAttempt();
    t.advance(2400);
    let planned: number | null = null;
    const { gateway } = t.shop;
    t.shop.gateway = {
      ...gateway,
      getOrders: async (queries) => {
        const answer = await gateway.getOrders(queries);
        payInSandbox(t.sandbox, id, {
          tokenId: USDT_TRC20,
          amount: "exact",
          stage: "processing",
          addConfirmations: false,
          internal: false,
        });
        await t.deliver();
        planned = (await theAttempt()).nextCheckAt;
        return answer;
      },
    };
    await reconcile(t.shop);
    expect(planned).not.toBeNull();
    expect((await theAttempt()).nextCheckAt).toBe(planned);
  },
);

test("set back: what a clock planned and asked ahead of time keeps no money waiting", async () => {
  t.advance(3 * 24 * 3600);
  await reconcile(t.shop);
  t.advance(-3 * 24 * 3600);
  const { id } = await theAttempt();
  payInSandbox(t.sandbox, id, {
    tokenId: USDT_TRC20,
    amount: "exact",
    stage: "success",
    addConfirmations: false,
    internal: false,
  });
  await reconcile(t.shop);
  const [order] = await t.shop.db.read.select().from(orders);
  expect(order).toMatchObject({ state: "Paid" });
});

test.runIf(generation === "v1")(
  "forgotten: a late payment announced after its week is still asked about until the gateway shows it",
  async () => {
    const { id } = await theAttempt();
    t.advance(3700);
    await reconcile(t.shop);
    t.advance(9 * 24 * 3600);
    await reconcile(t.shop);
    payInSandbox(t.sandbox, id, {
      tokenId: USDT_TRC20,
      amount: "exact",
      stage: "success",
      addConfirmations: false,
      internal: false,
    });
    t.setGatewayDown(true);
    await t.deliver();
    t.setGatewayDown(false);
    t.advance(30);
    await reconcile(t.shop);
    const [order] = await t.shop.db.read.select().from(orders);
    expect(order).toMatchObject({ state: "Paid(Overdue)" });
  },
);

test("vanished: a payment announced as settled that the gateway never shows asks for a person, once", async () => {
  const { id } = await theAttempt();
  const { gateway } = t.shop;
  t.shop.gateway = {
    ...gateway,
    getOrders: async (queries) => {
      const answer = await gateway.getOrders(queries);
      if (answer.ok) for (const order of answer.value.orders) order.payments = [];
      return answer;
    },
  };
  payInSandbox(t.sandbox, id, {
    tokenId: USDT_TRC20,
    amount: "exact",
    stage: "success",
    addConfirmations: false,
    internal: false,
  });
  await t.deliver();
  const reviewReasons = async () =>
    (await t.shop.db.read.select().from(orders)).map((order) => order.reviewReasons);
  expect(await reviewReasons()).toEqual([null]);
  for (let days = 0; days < 3; days++) {
    t.advance(24 * 3600);
    await reconcile(t.shop);
  }
  expect(await reviewReasons()).toEqual([
    [expect.objectContaining({ kind: "payment-never-shown", crypto: "USDT" })],
  ]);
});
