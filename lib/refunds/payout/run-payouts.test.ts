import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { emails, inbox, orders, payouts, refunds } from "#db/tables.ts";
import { auditAgainstGateway } from "#lib/orders/audit/audit-against-gateway.ts";
import { payOrder } from "#lib/orders/payment/pay-order.ts";
import { reconcile } from "#lib/orders/reconciliation/reconcile.ts";
import { runPayouts } from "#lib/refunds/payout/run-payouts.ts";
import { completeWithdrawal } from "#lib/sandbox/account/withdrawal.ts";
import { advanceClock } from "#lib/sandbox/clock/advance-clock.ts";
import { setFault } from "#lib/sandbox/faults/switches.ts";
import { refundOrder } from "#lib/sandbox/payments/refund-order.ts";
import { pay } from "#lib/sandbox/scenarios/scenario.ts";
import { changeSettings } from "#lib/sandbox/settings/settings.ts";
import { withdrawals } from "#lib/sandbox/store/tables/account.ts";
import type { ApiFault } from "#lib/sandbox/types.ts";
import { placeOrder } from "#tests/harness/fixtures.ts";
import { generation } from "#tests/harness/generations.ts";
import { approve, confirmedAddress, dueOf } from "#tests/harness/refunds.ts";
import { shopPerTest } from "#tests/harness/shop-per-test.ts";

// Only an answer that never comes is waited for briefly.
const t = shopPerTest({ timeoutMs: (test) => (/^stall:/.test(test) ? 500 : 10_000) });
const withdrawing = generation === "v1" ? "withdraw" : "applyAppWithdrawToNetwork";
let attemptId: string;
let orderId: string;

beforeEach(async () => {
  const attempt = await placeOrder(t.shop);
  attemptId = attempt.id;
  orderId = attempt.orderId;
  changeSettings(t.sandbox.store, { webhookUrl: t.webhookUrl });
  pay(t.sandbox, attemptId, { fraction: "1.3" });
  await t.deliver();
});

const sent = () => t.sandbox.store.select().from(withdrawals).all();
const booked = () => t.shop.db.read.select().from(refunds);
const statuses = async () =>
  (await t.shop.db.read.select().from(payouts)).map(({ status }) => status).sort();
const order = async () =>
  (await t.shop.db.read.select().from(orders).where(eq(orders.id, orderId)))[0];

/** Lets time pass until the withdrawals of before are confirmed, and looks at them. */
async function settle(seconds = 600): Promise<void> {
  t.advance(seconds);
  advanceClock(t.sandbox);
  await t.deliver();
  await runPayouts(t.shop);
}

test("an excess goes back once, in the token paid, and the books agree", async () => {
  await confirmedAddress(t.shop, orderId);
  const [line] = await dueOf(t.shop, orderId);
  expect(line).toMatchObject({ crypto: "USDT", dueMinor: 1500 });
  expect(await approve(t.shop, orderId)).toMatchObject({ ok: true });
  expect(await dueOf(t.shop, orderId)).toEqual([]);
  await Promise.all([runPayouts(t.shop), runPayouts(t.shop)]);
  expect(await statuses()).toEqual(["processing"]);
  await settle();
  expect(await statuses()).toEqual(["success"]);
  expect(await booked()).toMatchObject([
    { status: "success", confirmed: true, amount: line?.due, received: line?.due, crypto: "USDT" },
  ]);
  expect(sent()).toMatchObject([{ value: line?.due, address: expect.stringMatching(/^TR7/) }]);
  expect(await order()).toMatchObject({ state: "Overpayment", reviewReasons: null });
  expect(await auditAgainstGateway(t.shop)).toEqual([]);
  const kinds = (await t.shop.db.read.select().from(emails)).map(({ kind }) => kind);
  expect(kinds).toEqual(expect.arrayContaining(["refund-address-confirm", "refund-sent"]));
});

test("the network's fee is taken from the amount where the shopper bears it", async () => {
  await confirmedAddress(t.shop, orderId);
  await approve(t.shop, orderId, { merchantPaysFee: false });
  await runPayouts(t.shop);
  await settle();
  const [refund] = await booked();
  // API v2 names its fee in the network's own coin, so that what arrives isn't known.
  if (generation === "v1") expect(Number(refund?.received)).toBeLessThan(Number(refund?.amount));
  else expect(refund).toMatchObject({ status: "success", received: "0" });
});

describe("refunded twice: an answer goes wrong on its way", () => {
  test.each<ApiFault>(["reset", "stall", "duplicate-id"])(
    "%s: it is still one withdrawal",
    async (kind) => {
      await confirmedAddress(t.shop, orderId);
      await approve(t.shop, orderId);
      setFault(t.sandbox, { kind, probability: 1, seed: "1", calls: [withdrawing] });
      await runPayouts(t.shop);
      setFault(t.sandbox, { off: true });
      await settle();
      await settle();
      expect(await statuses()).toEqual(["success"]);
      expect(sent()).toHaveLength(1);
    },
  );

  test("duplicated notifications wake it, and book it once", async () => {
    await confirmedAddress(t.shop, orderId);
    await approve(t.shop, orderId);
    await runPayouts(t.shop);
    setFault(t.sandbox, { kind: "duplicate", probability: 1, seed: "1", calls: [] });
    await settle();
    expect(await booked()).toMatchObject([{ status: "success" }]);
    const notified = await t.shop.db.read
      .select()
      .from(inbox)
      .where(eq(inbox.orderType, "api-withdrawal"));
    expect(notified.length).toBeGreaterThan(1);
    expect(notified[0]).toMatchObject({ verdict: "hint", orderId });
  });

  test("a refusal after a silence isn't believed for a day; then the amount is due again", async () => {
    await confirmedAddress(t.shop, orderId);
    await approve(t.shop, orderId);
    setFault(t.sandbox, { kind: "server-error", probability: 1, seed: "1", calls: [withdrawing] });
    await runPayouts(t.shop);
    setFault(t.sandbox, { off: true });
    refuse();
    t.advance(60);
    await runPayouts(t.shop);
    expect(await statuses()).toEqual(["asking"]);
    expect(await dueOf(t.shop, orderId)).toEqual([]);
    t.advance(90_000);
    await runPayouts(t.shop);
    expect(await statuses()).toEqual(["failed"]);
    expect(await dueOf(t.shop, orderId)).toMatchObject([{ dueMinor: 1500 }]);
  });
});

/** The gateway says no to every withdrawal, and does nothing. */
function refuse(): void {
  const kind = generation === "v1" ? "v2-only" : "v1-only";
  setFault(t.sandbox, { kind, probability: 1, seed: "1", calls: [withdrawing] });
}

describe("a refund that fails", () => {
  test("refused at once: it says why, and a new approval pays under a new id", async () => {
    await confirmedAddress(t.shop, orderId);
    await approve(t.shop, orderId);
    refuse();
    await runPayouts(t.shop);
    const [failed] = await t.shop.db.read.select().from(payouts);
    expect(failed).toMatchObject({ status: "failed", reason: expect.stringMatching(/version/) });
    setFault(t.sandbox, { off: true });
    await approve(t.shop, orderId);
    await runPayouts(t.shop);
    await settle();
    expect(await statuses()).toEqual(["failed", "success"]);
    expect(sent().map(({ merchantOrderId }) => merchantOrderId)).not.toContain(failed?.id);
  });

  test("failed on its way: the amount is due again", async () => {
    await confirmedAddress(t.shop, orderId);
    await approve(t.shop, orderId);
    await runPayouts(t.shop);
    completeWithdrawal(t.sandbox, sent()[0]?.merchantOrderId ?? "", "Failed");
    await t.deliver();
    await runPayouts(t.shop);
    expect(await booked()).toMatchObject([{ status: "failed" }]);
    expect(await dueOf(t.shop, orderId)).toMatchObject([{ dueMinor: 1500, spent: "0" }]);
    expect(await auditAgainstGateway(t.shop)).toEqual([]);
  });

  test("an unreachable gateway keeps it waiting, not failing", async () => {
    await confirmedAddress(t.shop, orderId);
    await approve(t.shop, orderId);
    t.setGatewayDown(true);
    await runPayouts(t.shop);
    t.setGatewayDown(false);
    expect(await statuses()).toEqual(["approved"]);
    t.advance(60);
    await runPayouts(t.shop);
    expect(await statuses()).toEqual(["processing"]);
  });
});

test("refunded on the dashboard since the approval: nothing leaves a second time", async ({
  skip,
}) => {
  skip(generation === "v2", "its order info shows no refunds");
  await confirmedAddress(t.shop, orderId);
  await approve(t.shop, orderId);
  refundOrder(t.sandbox, attemptId, {
    amount: "14",
    networkFee: "0",
    status: "success",
    internal: false,
  });
  await runPayouts(t.shop);
  expect(sent()).toEqual([]);
  expect(await t.shop.db.read.select().from(payouts)).toMatchObject([
    { status: "failed", reason: "no-longer-due" },
  ]);
  expect(await dueOf(t.shop, orderId)).toMatchObject([{ crypto: "USDT" }]);
});

test("paid with refunded money: an order whose part goes back can't be paid to the end", async () => {
  const part = await placeOrder(t.shop);
  pay(t.sandbox, part.id, { fraction: "0.4" });
  await t.deliver();
  t.advance(3700);
  await reconcile(t.shop);
  await confirmedAddress(t.shop, part.orderId);
  expect(await approve(t.shop, part.orderId)).toMatchObject({ ok: true });
  expect(await payOrder(t.shop, part.orderId, { kind: "hosted" })).toEqual({ kind: "refunded" });
});

test("risky money never goes back", async ({ skip }) => {
  skip(generation === "v1", "only API v2 flags money");
  const risky = await placeOrder(t.shop);
  pay(t.sandbox, risky.id, "exact", undefined, { risky: true });
  await t.deliver();
  t.advance(3700);
  await reconcile(t.shop);
  expect(await dueOf(t.shop, risky.orderId)).toEqual([]);
});
