import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import {
  auditLog,
  emails,
  orders,
  payouts,
  refunds,
  stockAdjustments,
  variants,
} from "#db/tables.ts";
import { auditAgainstGateway } from "#lib/orders/audit/audit-against-gateway.ts";
import { fsck } from "#lib/orders/audit/fsck.ts";
import { listToShip } from "#lib/orders/shipping/list-to-ship.ts";
import { shipOrder } from "#lib/orders/shipping/ship-order.ts";
import { askForRefundAddress } from "#lib/refunds/address/ask-for-address.ts";
import { runPayouts } from "#lib/refunds/payout/run-payouts.ts";
import { restock } from "#lib/refunds/returns/restock.ts";
import { readRefundView } from "#lib/refunds/view/read-refund-view.ts";
import { advanceClock } from "#lib/sandbox/clock/advance-clock.ts";
import { pay } from "#lib/sandbox/scenarios/scenario.ts";
import { changeSettings } from "#lib/sandbox/settings/settings.ts";
import { placeOrder } from "#tests/harness/fixtures.ts";
import { approve, confirmedAddress, dueOf, staff } from "#tests/harness/refunds.ts";
import { shopPerTest } from "#tests/harness/shop-per-test.ts";

const parcel = { carrier: "dhl" as const, trackingNumber: "", link: "" };

const t = shopPerTest();
let orderId: string;
let attemptId: string;

async function paid(fraction = "1"): Promise<void> {
  const attempt = await placeOrder(t.shop);
  orderId = attempt.orderId;
  attemptId = attempt.id;
  changeSettings(t.sandbox.store, { webhookUrl: t.webhookUrl });
  pay(t.sandbox, attemptId, { fraction });
  await t.deliver();
}

const order = async () => {
  const [found] = await t.shop.db.read.select().from(orders).where(eq(orders.id, orderId));
  if (!found) throw new Error("no order");
  return found;
};
const voluntary = (kind: "return" | "goodwill" | "other", amount: string) =>
  approve(t.shop, orderId, { kind, amount, attemptId, crypto: "USDT" });
/** What can go back beside what is due, in tokens. */
const free = async () =>
  (await readRefundView(t.shop, await order()))?.free.map((line) => line.free)[0] ?? "0";
const mailed = async () => (await t.shop.db.read.select().from(emails)).map(({ kind }) => kind);

async function send(): Promise<void> {
  await runPayouts(t.shop);
  t.advance(600);
  advanceClock(t.sandbox);
  await t.deliver();
  await runPayouts(t.shop);
}

beforeEach(() => paid());

test("goodwill: the shopper is asked for an address, and gets what the merchant decides, within what was paid", async () => {
  expect(await dueOf(t.shop, orderId)).toEqual([]);
  await expect(confirmedAddress(t.shop, orderId)).rejects.toThrow("nothing-due");
  expect(await askForRefundAddress(t.shop, staff, orderId)).toMatchObject({ ok: true });
  expect(await askForRefundAddress(t.shop, staff, orderId)).toMatchObject({ error: "asked" });
  expect(await mailed()).toContain("refund-address-ask");
  expect((await readRefundView(t.shop, await order()))?.takesAddress).toHaveLength(1);
  await confirmedAddress(t.shop, orderId);
  const paidInFull = await free();
  expect(await voluntary("goodwill", "60")).toMatchObject({
    error: { kind: "not-due", due: paidInFull },
  });
  expect(await approve(t.shop, orderId, { attemptId, amount: "1" })).toMatchObject({
    error: { kind: "not-due", due: "0" },
  });
  expect(await voluntary("goodwill", "20")).toMatchObject({ ok: true });
  await send();
  expect(await t.shop.db.read.select().from(refunds)).toMatchObject([
    { status: "success", kind: "goodwill", amount: "20" },
  ]);
  // Paid and kept: nothing is due, nothing needs review, and no more than the rest can go back.
  expect(await order()).toMatchObject({ state: "Paid", reviewReasons: null, refundAskedAt: null });
  expect(await voluntary("other", "31")).toMatchObject({ error: { due: await free() } });
  expect(Number(paidInFull) - Number(await free())).toBeCloseTo(20);
  expect(await mailed()).toContain("refund-sent");
  const [approved] = await t.shop.db.read
    .select()
    .from(auditLog)
    .where(eq(auditLog.action, "refund.approve"));
  expect(approved?.after).toMatchObject({ kind: "goodwill", amount: "20" });
  expect([...(await fsck(t.shop.db)), ...(await auditAgainstGateway(t.shop))]).toEqual([]);
});

test("refunded twice: an excess stays due beside goodwill, and both stay within what was paid", async () => {
  await paid("1.3");
  await confirmedAddress(t.shop, orderId);
  expect(await voluntary("goodwill", await free())).toMatchObject({ ok: true });
  expect(await order()).toMatchObject({ refundDueMinor: 1500 });
  expect(await approve(t.shop, orderId)).toMatchObject({ ok: true });
  expect(await voluntary("other", "0.01")).toMatchObject({ ok: false });
  await send();
  expect(await t.shop.db.read.select().from(payouts)).toMatchObject([
    { status: "success" },
    { status: "success" },
  ]);
  expect(await order()).toMatchObject({ reviewReasons: null, refundDueMinor: null });
  expect(await fsck(t.shop.db)).toEqual([]);
});

test("pieces are in stock again, once, with an entry in the ledger", async () => {
  const [variant] = await t.shop.db.read.select().from(variants);
  const variantId = variant?.id ?? "";
  const back = (returned: number, cancelled = 0) =>
    restock(t.shop, staff, orderId, [{ variantId, returned, cancelled }]);
  const available = async () =>
    (await t.shop.db.read.select().from(variants).where(eq(variants.id, variantId)))[0]?.available;
  // What hasn't left can't come back.
  expect(await back(1)).toMatchObject({ error: "too-many" });
  await shipOrder(t.shop, staff, orderId, "rest", parcel);
  expect(await back(0)).toMatchObject({ error: "none" });
  expect(await back(0, 1)).toMatchObject({ error: "too-many" });
  expect(await back(1)).toEqual({ ok: true, value: 1 });
  expect(await back(1)).toMatchObject({ error: "too-many" });
  expect(await available()).toBe((variant?.available ?? 0) + 1);
  expect(await t.shop.db.read.select().from(stockAdjustments)).toMatchObject([
    { reason: "returned", delta: 1, note: (await order()).number, staffName: staff.name },
  ]);
  expect(await fsck(t.shop.db)).toEqual([]);
});

test("shipped though refunded: what is back in stock before it left no longer waits to be shipped", async () => {
  expect(await order()).toMatchObject({ fulfillment: "unfulfilled" });
  const [variant] = await t.shop.db.read.select().from(variants);
  const pieces = [{ variantId: variant?.id ?? "", returned: 0, cancelled: 1 }];
  expect(await restock(t.shop, staff, orderId, pieces)).toMatchObject({ ok: true });
  expect(await order()).toMatchObject({ fulfillment: "none" });
  expect(await listToShip(t.shop.db.read, "unfulfilled")).toEqual([]);
  expect(await shipOrder(t.shop, staff, orderId, "rest", parcel)).toMatchObject({ ok: false });
  expect(await fsck(t.shop.db)).toEqual([]);
});
