import { expect, test } from "vitest";
import { runJobs } from "#lib/orders/jobs/run-jobs.ts";
import { payOrder } from "#lib/orders/payment/pay-order.ts";
import { reconcile } from "#lib/orders/reconciliation/reconcile.ts";
import { refundOrder } from "#lib/sandbox/payments/refund-order.ts";
import { generation, tokens } from "#tests/harness/generations.ts";
import { BTC } from "#tests/harness/network/sandbox-client.ts";
import { purchasesIn } from "#tests/harness/purchases.ts";
import { shopPerTest } from "#tests/harness/shop-per-test.ts";

const t = shopPerTest();
const { attemptsOf, buy, jobsOf, pay, stockOf, view } = purchasesIn(t);

test("exactly: Paid, stock sold, each job once", async () => {
  const { order, variantId, result } = await buy();
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
  const { order } = await buy();
  await pay(order.id, { fraction: "0.5" });
  await t.deliver();
  expect(await view(order.id)).toMatchObject({
    state: "Underpayment",
    paidMinor: 2500,
    restMinor: 2500,
    next: { kind: "rest" },
  });
  await pay(order.id, "exact", BTC);
  await t.deliver();
  expect(await view(order.id)).toMatchObject({ state: "Paid", overpaidMinor: 0 });
});

test("too much: Overpayment, and a person is asked to refund", async () => {
  const { order } = await buy();
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
  const { order, variantId } = await buy();
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
  const { order, variantId } = await buy();
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
  const { order } = await buy();
  t.advance(3700);
  await t.deliver();
  await payOrder(t.shop, order.id, { kind: "native", tokenId: tokens.btc });
  expect((await view(order.id)).next).toEqual({
    kind: "continue",
    url: `/orders/${order.token}/pay`,
  });
});

test("native: address and exact tokens inside the shop, on the same ledger", async () => {
  const { order } = await buy();
  const outcome = await payOrder(t.shop, order.id, { kind: "native", tokenId: tokens.btc });
  if (outcome.kind !== "open") throw new Error(outcome.kind);
  expect(outcome.attempt).toMatchObject({ crypto: "BTC", api: generation });
  expect(outcome.attempt.address).toMatch(/^bc1q/);
  expect(outcome.attempt.tokenAmount).toBe("0.00081632");
  await pay(order.id, "exact", BTC);
  await t.deliver();
  expect(await view(order.id)).toMatchObject({ state: "Paid" });
});
