import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { depositDirectly } from "#lib/sandbox/account/deposit.ts";
import { payOrder } from "#lib/sandbox/payments/pay-order.ts";
import { changeSettings } from "#lib/sandbox/settings/settings.ts";
import { type TestSandbox, testSandbox, usdtOnTron } from "#tests/harness/test-sandbox.ts";

// Settings whose effect is in an answer's form; the others are tried where what they change is tested.
let t: TestSandbox;
beforeEach(() => {
  t = testSandbox();
});
afterEach(() => t.close());

const set = (settings: object) => changeSettings(t.sandbox.store, settings);
const invoice = (more: object = {}) =>
  t.callV2("createInvoiceUrl", { orderId: "shop-1", price: "25", priceFiatId: 1033, ...more });
const invoiceInfo = () => t.callV2("getInvoiceOrderInfo", { orderId: "shop-1" }).data;

test("optional fields are left out, or empty", () => {
  invoice();
  expect(invoiceInfo()).not.toHaveProperty("buyerEmail");
  set({ v2EmptyOptionals: "empty" });
  expect(invoiceInfo()).toMatchObject({ buyerEmail: "", product: "" });
});

test("a memo where there is none is empty, or left out", () => {
  const address = () =>
    t.callV2("getOrCreateAppDepositAddress", { referenceId: "cust-1", chain: "TRX" }).data;
  expect(address()).toHaveProperty("memo", "");
  set({ v2EmptyMemo: "omit" });
  expect(address()).not.toHaveProperty("memo");
});

test.each([
  ["zero", "0"],
  ["empty", ""],
  ["hide", undefined],
])("a balance of zero is %s", (v2ZeroBalances, expected) => {
  set({ openingBalance: "0", v2ZeroBalances });
  const { assets } = t.callV2("getAppCoinAssetList").data;
  expect(assets[0]?.available).toBe(expected);
});

describe("an order's life", () => {
  const lifeHours = () => (invoiceInfo().expiredAt - invoiceInfo().createAt) / 3600;

  test("is 24 hours, or 10 days", () => {
    invoice();
    expect(lifeHours()).toBe(24);
    set({ v2OrderExpiry: "10d", duplicateOrder: "error" });
    t.callV2("createInvoiceUrl", { orderId: "shop-2", price: "25", priceFiatId: 1033 });
    const info = t.callV2("getInvoiceOrderInfo", { orderId: "shop-2" }).data;
    expect((info.expiredAt - info.createAt) / 3600).toBe(240);
  });

  test.each([
    ["11000", 11000],
    ["15002", 15002],
    ["accept", 10_000],
  ])("that is over already: %s", (v2PastExpiredAt, code) => {
    set({ v2PastExpiredAt });
    expect(invoice({ expiredAt: 1_700_000_000 }).code).toBe(code);
  });

  test("that runs out unpaid is told of only where that is set", async () => {
    set({ v2DepositUrl: "http://localhost:9/in", notifyOnExpiry: true });
    invoice();
    t.advance(86_401);
    await t.deliver();
    expect(t.bodies()).toMatchObject([
      { type: "ApiDeposit", msg: { orderId: "shop-1", status: "Failed" } },
    ]);
  });
});

test("a product is as long as it is set to be", () => {
  set({ v2ProductMax: 120 });
  expect(invoice({ product: "x".repeat(121) }).code).toBe(11000);
  expect(invoice({ product: "x".repeat(120) }).code).toBe(10_000);
});

test.each([
  ["up", "0.005", "0.049955"],
  ["half-up", "0.005", "0.049954"],
  ["up", "0.01", "0.099909"],
])("a service fee is rounded %s at its rate of %s", (v2FeeRounding, v2FeeRate, fee) => {
  set({ v2FeeRounding, v2FeeRate });
  invoice();
  const paying = { tokenId: usdtOnTron, stage: "success", amount: "9.990801" } as const;
  payOrder(t.sandbox, "shop-1", { ...paying, addConfirmations: false, internal: false });
  expect(invoiceInfo().paidList[0].serviceFee).toBe(fee);
});

test("deposits can be filtered by reference, or by a report cannot", () => {
  for (const referenceId of ["cust-1", "cust-2"]) {
    t.callV2("getOrCreateAppDepositAddress", { referenceId, chain: "TRX" });
    const paid = { tokenId: usdtOnTron, amount: "5", internal: false };
    depositDirectly(t.sandbox, { userId: referenceId, ...paid });
  }
  const found = () =>
    t.callV2("getAppDepositRecordList", { referenceId: "cust-1" }).data.records.length;
  expect(found()).toBe(1);
  set({ v2ReferenceFilter: false });
  expect(found()).toBe(2);
});

test.each(["Maintenance", "Maintain"])("a chain that rests has the status %s", (v2ChainStatus) => {
  set({ v2ChainStatus, v2ChainInMaintenance: "TRX" });
  const statuses = (chains: string[]) =>
    t.callV2("getChainList", { chains }).data.chains.map((one: { status: string }) => one.status);
  expect(statuses(["TRX"])).toEqual([v2ChainStatus]);
  expect(statuses(["ETH", "NONE"])).toEqual(["Normal"]);
  const { coin } = t.callV2("getCoin", { coinId: 1280 }).data;
  expect(coin.networks.TRX).toMatchObject({ canDeposit: false, canWithdraw: false });
});

test.each(["application/json", "text/plain"])("notifications come as %s", async (type) => {
  set({
    v2WebhookContentType: type,
    v2DepositUrl: "http://localhost:9/in",
    v2WebhookTimeoutMs: 700,
  });
  invoice();
  const paying = { tokenId: usdtOnTron, amount: "exact", stage: "success" } as const;
  payOrder(t.sandbox, "shop-1", { ...paying, addConfirmations: false, internal: false });
  await t.deliver();
  expect(t.sent[0]).toMatchObject({ headers: { "Content-Type": type }, timeoutMs: 700 });
});
