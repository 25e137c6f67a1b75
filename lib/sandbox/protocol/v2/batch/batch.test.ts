import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { reviewBatch } from "#lib/sandbox/account/batch.ts";
import { changeSettings } from "#lib/sandbox/settings/settings.ts";
import { addressFor } from "#lib/sandbox/tokens/addresses.ts";
import { type TestSandbox, testSandbox } from "#tests/harness/test-sandbox.ts";

let t: TestSandbox;
beforeEach(() => {
  t = testSandbox();
  changeSettings(t.sandbox.store, { v2WithdrawalUrl: "http://localhost:9/out" });
});
afterEach(() => t.close());

const { address } = addressFor("somebody", "TRX");
const task = (orderId: string, more: object = {}) => ({ orderId, address, amount: "15", ...more });
const open = (more: object = {}) =>
  t.callV2("applyBatchWithdraw", {
    batchOrderId: "BATCH-1",
    coinId: 1280,
    chain: "TRX",
    mode: "Single",
    orders: [task("P-1"), task("P-2")],
    ...more,
  });
const named = { batchOrderId: "BATCH-1" };
const confirm = (more: object = {}) => t.callV2("confirmBatchWithdraw", { ...named, ...more });
const state = () => t.callV2("getBatchWithdrawOrder", named).data;
const available = () => t.callV2("getAppCoinAsset", { coinId: 1280 }).data.asset.available;

test("in mode Single one withdrawal follows the other, in mode Batch all start at once", () => {
  open();
  expect(state().status).toBe("Init");
  confirm();
  expect(state().stats).toMatchObject({ total: 2, processing: 1, execOrderId: "P-1" });
  t.advance(61);
  t.advance(61);
  t.advance(61);
  expect(state()).toMatchObject({ status: "Completed", stats: { succeeded: 2 } });
  open({ batchOrderId: "BATCH-2", mode: "Batch", orders: [task("P-3"), task("P-4")] });
  const started = t.callV2("confirmBatchWithdraw", { batchOrderId: "BATCH-2" });
  expect(started.data.stats).toMatchObject({ processing: 2 });
});

test("a withdrawal that the balance does not cover fails alone, and says why", () => {
  open({ mode: "Batch", orders: [task("P-1"), task("P-2", { amount: "5000" })] });
  confirm();
  t.advance(61);
  t.advance(61);
  expect(state()).toMatchObject({ status: "Completed", stats: { succeeded: 1, failed: 1 } });
  const { records } = t.callV2("getBatchWithdrawOrderRecordList", named).data;
  const failed = records.find((one: { orderId: string }) => one.orderId === "P-2");
  expect(failed).toMatchObject({ status: "Failed", reason: expect.stringContaining("balance") });
});

test("aborted before it starts, nothing is sent; after that, only what still waits is cancelled", () => {
  open();
  confirm({ delaySeconds: 60 });
  const whole = t.callV2("abortBatchWithdraw", named).data;
  expect(whole).toMatchObject({ status: "Completed", canceledOrderIds: [], ignoredOrderIds: [] });
  expect(available()).toBe("1000");
  expect(t.callV2("abortBatchWithdraw", named).code).toBe(14028);
  open({ batchOrderId: "BATCH-2", orders: [task("P-3"), task("P-4")] });
  t.callV2("confirmBatchWithdraw", { batchOrderId: "BATCH-2" });
  const some = { batchOrderId: "BATCH-2", orderIds: ["P-3", "P-4"] };
  expect(t.callV2("abortBatchWithdraw", some).data).toMatchObject({
    canceledOrderIds: ["P-4"],
    ignoredOrderIds: ["P-3"],
  });
});

test("both shapes are taken; the older one answers by seq where that is set", () => {
  open({ orders: [{ seq: 1, address, amount: "15" }] });
  expect(t.callV2("appendBatchWithdraw", { ...named, orders: [task("P-2")] }).data).toEqual({
    appended: 1,
    total: 2,
    batch_order_id: "BATCH-1",
  });
  changeSettings(t.sandbox.store, { v2BatchShape: "2026-04" });
  expect(state().stats).toHaveProperty("execSeq");
  expect(t.callV2("abortBatchWithdraw", { ...named, seqs: [1] }).data).toMatchObject({
    canceledSeqs: [1],
    ignoredSeqs: [],
  });
});

test("under review it waits for somebody, and each withdrawal for nobody else", () => {
  changeSettings(t.sandbox.store, { v2Approval: true });
  open({ mode: "Batch" });
  confirm();
  t.advance(61);
  expect(state().status).toBe("Reviewing");
  reviewBatch(t.sandbox, "BATCH-1", true);
  t.advance(61);
  expect(state().stats.processing + state().stats.succeeded).toBe(2);
  open({ batchOrderId: "BATCH-2", orders: [task("P-9")] });
  t.callV2("confirmBatchWithdraw", { batchOrderId: "BATCH-2" });
  reviewBatch(t.sandbox, "BATCH-2", false);
  const rejected = t.callV2("getBatchWithdrawOrder", { batchOrderId: "BATCH-2" }).data;
  expect(rejected).toMatchObject({ status: "Rejected", reason: "Not approved." });
});

test("its withdrawals are told of only where that is set", async () => {
  open({ mode: "Batch" });
  confirm();
  await t.deliver();
  expect(t.bodies()).toEqual([]);
  changeSettings(t.sandbox.store, { v2BatchWebhook: true });
  t.advance(61);
  await t.deliver();
  expect(t.bodies().map(({ msg }) => msg.status)).toEqual(["Success", "Success"]);
});

describe("a batch is refused", () => {
  test.each([
    ["with an order twice", { orders: [task("P-1"), task("P-1")] }, 14027],
    ["with a malformed address", { orders: [task("P-1", { address: "nobody" })] }, 14024],
    ["with a memo where there is none", { orders: [task("P-1", { memo: "7" })] }, 14009],
    ["without a key", { orders: [{ address, amount: "1" }] }, 11000],
    ["of more than 500", { orders: Array.from({ length: 501 }, (_, n) => task(`P-${n}`)) }, 11000],
    ["in an unknown mode", { mode: "All" }, 11000],
  ])("%s, and leaves nothing behind", (_, more, code) => {
    expect(open(more).code).toBe(code);
    expect(t.callV2("getBatchWithdrawOrder", named).code).toBe(11003);
  });

  test("twice, empty at its confirmation, and once it is confirmed", () => {
    open({ orders: [] });
    expect(open().code).toBe(11011);
    expect(confirm().code).toBe(11000);
    t.callV2("appendBatchWithdraw", { ...named, orders: [task("P-1")] });
    expect(confirm().code).toBe(10_000);
    expect(confirm().code).toBe(10_001);
    const late = t.callV2("appendBatchWithdraw", { ...named, orders: [task("P-2")] });
    expect(late.code).toBe(10_001);
  });
});
