import { beforeEach, expect, test } from "vitest";
import { orders } from "#db/tables.ts";
import { readCursor } from "#lib/merchant/lists/cursor.ts";
import { changeOrder } from "#lib/orders/ledger/change-order.ts";
import { listDue } from "#lib/refunds/list/list-due.ts";
import { listPayouts, type PayoutFilter } from "#lib/refunds/list/list-payouts.ts";
import { runPayouts } from "#lib/refunds/payout/run-payouts.ts";
import { advanceClock } from "#lib/sandbox/clock/advance-clock.ts";
import { pay } from "#lib/sandbox/scenarios/scenario.ts";
import { changeSettings } from "#lib/sandbox/settings/settings.ts";
import { placeOrder } from "#tests/harness/fixtures.ts";
import { approve, confirmedAddress } from "#tests/harness/refunds.ts";
import { shopPerTest } from "#tests/harness/shop-per-test.ts";

const t = shopPerTest();
const placed: string[] = [];

beforeEach(async () => {
  placed.length = 0;
  changeSettings(t.sandbox.store, { webhookUrl: t.webhookUrl });
  for (const fraction of ["1.3", "1", "1.4", "1.5"]) {
    const { id, orderId } = await placeOrder(t.shop);
    placed.push(orderId);
    pay(t.sandbox, id, { fraction });
    t.advance(1);
  }
  await t.deliver();
});

const due = async (place: { after?: string | null; before?: string | null } = {}, size = 2) => {
  const page = await listDue(
    t.shop.db.read,
    t.shop.clock.now(),
    { after: readCursor(place.after), before: readCursor(place.before) },
    size,
  );
  return { ...page, orders: page.rows.map(({ orderId }) => placed.indexOf(orderId)) };
};

test("what is due is paged through, newest order first, and back", async () => {
  const first = await due();
  expect(first).toMatchObject({ orders: [3, 2], previous: null });
  const second = await due({ after: first.next });
  expect(second).toMatchObject({ orders: [0], next: null });
  expect(await due({ before: second.previous })).toMatchObject({ orders: [3, 2] });
});

test("what was approved is no longer due, and moves through the lists of refunds", async () => {
  const list = async (filter: PayoutFilter) => {
    const { read } = t.shop.db;
    const { rows } = await listPayouts(read, filter, { after: null, before: null }, 9);
    return rows.map(({ orderId }) => placed.indexOf(orderId));
  };
  await confirmedAddress(t.shop, placed[2] ?? "");
  expect((await due({}, 9)).rows.map(({ address }) => address)).toEqual([
    "none",
    "confirmed",
    "none",
  ]);
  await approve(t.shop, placed[2] ?? "");
  expect((await due({}, 9)).orders).toEqual([3, 0]);
  expect([await list("moving"), await list("sent")]).toEqual([[2], []]);
  await runPayouts(t.shop);
  t.advance(600);
  advanceClock(t.sandbox);
  await runPayouts(t.shop);
  expect([await list("moving"), await list("sent"), await list("failed")]).toEqual([[], [2], []]);
});

test("due since before it was stored: an order of an older version is listed, and mended by its next change", async () => {
  await t.shop.db.write(async (tx) => {
    await tx.update(orders).set({ refundDueMinor: 0 });
  });
  expect((await due({}, 9)).orders).toEqual([3, 2, 0]);
  for (const id of placed) await changeOrder(t.shop, id, async () => undefined);
  const stored = await t.shop.db.read.select({ minor: orders.refundDueMinor }).from(orders);
  expect(stored.map(({ minor }) => minor)).toEqual(
    expect.arrayContaining([1500, null, 2000, 2500]),
  );
});
