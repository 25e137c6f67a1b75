import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { attempts, inbox, jobs, orders, payments } from "#db/tables.ts";
import { reconcile } from "#lib/orders/reconciliation/reconcile.ts";
import { payOrder as payInSandbox } from "#lib/sandbox/payments/pay-order.ts";
import { USDT_TRC20 } from "#lib/sandbox/scenarios/scenario.ts";
import { placeOrder } from "#tests/harness/fixtures.ts";
import { generation } from "#tests/harness/generations.ts";
import { shopPerTest } from "#tests/harness/shop-per-test.ts";

const t = shopPerTest();

function pay(
  attemptId: string,
  change: { stage?: "processing" | "success"; risky?: boolean } = {},
) {
  payInSandbox(t.sandbox, attemptId, {
    tokenId: USDT_TRC20,
    amount: "exact",
    stage: "success",
    addConfirmations: false,
    internal: false,
    ...change,
  });
  return t.deliver();
}

const order = async () => (await t.shop.db.read.select().from(orders))[0];
const shipped = () => t.shop.db.read.select().from(jobs).where(eq(jobs.kind, "ready-to-ship"));

describe.runIf(generation === "v2")("money of API v2", () => {
  test("risky: it is shown, counts for nothing, ships nothing, and asks for a person", async () => {
    await pay((await placeOrder(t.shop)).id, { risky: true });
    expect(await t.shop.db.read.select().from(payments)).toMatchObject([
      { confirmed: true, status: "success", risky: true },
    ]);
    expect(await order()).toMatchObject({
      state: "Awaiting payment",
      reviewReasons: [expect.objectContaining({ kind: "payment-held" })],
    });
    expect(await shipped()).toEqual([]);
  });

  test("credited early: processing is seen, and no more", async () => {
    await pay((await placeOrder(t.shop)).id, { stage: "processing" });
    expect(await t.shop.db.read.select().from(payments)).toMatchObject([
      { confirmed: false, status: "processing", amount: expect.stringMatching(/^49\.98/) },
    ]);
    expect(await order()).toMatchObject({ state: "Awaiting payment" });
  });

  test("a notification without an amount is kept until the gateway says how much it was", async () => {
    t.setGatewayDown(false);
    const { id } = await placeOrder(t.shop);
    t.setGatewayDown(true);
    await pay(id);
    expect(await t.shop.db.read.select().from(inbox)).toMatchObject(
      Array.from({ length: 2 }, () => ({ verdict: "unconfirmed", acknowledged: true })),
    );
    t.setGatewayDown(false);
    t.advance(16);
    await reconcile(t.shop);
    expect(await order()).toMatchObject({ state: "Paid" });
  });
});

test("after a switch of generations an order is followed by the one it was opened with", async () => {
  const { id } = await placeOrder(t.shop);
  t.shop.gateway = t.shop.gatewayFor(generation === "v1" ? "v2" : "v1");
  await pay(id);
  expect(await order()).toMatchObject({ state: "Paid" });
  const again = await placeOrder(t.shop);
  const apis = (await t.shop.db.read.select().from(attempts)).map(({ api }) => api);
  expect(new Set(apis)).toEqual(new Set(["v1", "v2"]));
  await pay(again.id);
  expect((await t.shop.db.read.select().from(orders)).map(({ state }) => state)).toEqual([
    "Paid",
    "Paid",
  ]);
});
