import { describe, expect, it } from "vitest";
import { credentials } from "../shared/testing/credentials.ts";
import { createClient } from "./client.ts";

const api = createClient({
  appId: credentials.appId,
  key: credentials.appSecret,
  baseUrl: "http://127.0.0.1:9/",
  fetch: async () => {
    throw new Error("nothing may be sent");
  },
});
const invoice = { orderId: "ORD-1", price: "25", priceFiatId: 1033 };
const native = { orderId: "ORD-1", coinId: 1280, chain: "TRX", price: "25" };
const withdrawal = { orderId: "WD-1", coinId: 1280, chain: "TRX", address: "T1", amount: "20" };
const transfer = {
  orderId: "TR-1",
  fromUserId: "user-1",
  toUserId: "user-2",
  coinId: 1280,
  amount: "5",
};
const many = (count: number) => Array.from({ length: count }, (_, n) => `id-${n}`);
const task = { orderId: "P-1", address: "T1", amount: "1" };
const batch = { batchOrderId: "B-1", coinId: 1280, chain: "TRX", mode: "Single" as const };
const { orders, deposits, withdrawals, users, swap, utilities } = api;

describe("requests refused before they are sent", () => {
  it.each([
    [
      "an order id of 2 characters",
      "orderId",
      () => orders.createInvoiceUrl({ ...invoice, orderId: "ab" }),
    ],
    [
      "an order id of 65 characters",
      "orderId",
      () => orders.createInvoiceUrl({ ...invoice, orderId: "a".repeat(65) }),
    ],
    [
      "two currencies",
      "priceFiatId",
      () => orders.createInvoiceUrl({ ...invoice, priceCoinId: 1280 }),
    ],
    [
      "no currency",
      "priceFiatId",
      () => orders.createInvoiceUrl({ ...invoice, priceFiatId: undefined }),
    ],
    ["a price of 0", "price", () => orders.createInvoiceUrl({ ...invoice, price: "0.00" })],
    [
      "a price with an exponent",
      "price",
      () => orders.createInvoiceUrl({ ...invoice, price: "1e2" }),
    ],
    [
      "a price of 19 decimals",
      "price",
      () => orders.createInvoiceUrl({ ...invoice, price: "1.0000000000000000001" }),
    ],
    [
      "121 characters of product",
      "product",
      () => orders.createInvoiceUrl({ ...invoice, product: "x".repeat(121) }),
    ],
    [
      "a URL of 151 characters",
      "notifyUrl",
      () =>
        orders.createInvoiceUrl({
          ...invoice,
          notifyUrl: `https://shop.example/${"x".repeat(130)}`,
        }),
    ],
    [
      "a script",
      "returnUrl",
      () => orders.createInvoiceUrl({ ...invoice, returnUrl: "javascript:alert(1)" }),
    ],
    [
      "an e-mail address without a domain",
      "buyerEmail",
      () => orders.createInvoiceUrl({ ...invoice, buyerEmail: "buyer" }),
    ],
    [
      "an expiry in milliseconds",
      "expiredAt",
      () => orders.createInvoiceUrl({ ...invoice, expiredAt: 1_700_000_000_000 }),
    ],
    [
      "a fiat price of 3 decimals",
      "price",
      () => orders.createAppOrderDepositAddress({ ...native, fiatId: 1033, price: "1.001" }),
    ],
    [
      "a coin id of 0",
      "coinId",
      () => orders.createAppOrderDepositAddress({ ...native, coinId: 0 }),
    ],
    [
      "a coin id that is a symbol",
      "coinId",
      () => orders.createAppOrderDepositAddress({ ...native, coinId: "USDT" }),
    ],
    [
      "a chain with a path",
      "chain",
      () => orders.createAppOrderDepositAddress({ ...native, chain: "../TRX" }),
    ],
    [
      "two kinds of currency",
      "fiatSymbol",
      () =>
        orders.createCheckoutUrl({
          orderId: "ORD-1",
          product: "x",
          price: "1",
          fiatSymbol: "USD",
          priceFiatId: 1033,
        }),
    ],
    [
      "both filters",
      "referenceId",
      () => deposits.getAppDepositRecordList({ referenceId: "ref", orderId: "ORD-1" }),
    ],
    ["51 ids", "recordIds", () => deposits.getAppDepositRecordList({ recordIds: many(51) })],
    ["101 records a page", "limit", () => deposits.getAppDepositRecordList({ limit: 101 })],
    [
      "a withdrawal of 0",
      "amount",
      () => withdrawals.applyAppWithdrawToNetwork({ ...withdrawal, amount: "0" }),
    ],
    ["neither id", "recordId", () => withdrawals.getAppWithdrawRecord({})],
    [
      "both ids",
      "recordId",
      () => withdrawals.getAppWithdrawRecord({ recordId: "1", orderId: "WD-1" }),
    ],
    ["21 ids", "orderIds", () => withdrawals.getAppWithdrawRecordList({ orderIds: many(21) })],
    [
      "501 withdrawals",
      "orders",
      () =>
        api.batch.applyBatchWithdraw({ ...batch, orders: Array.from({ length: 501 }, () => task) }),
    ],
    [
      "a memo of 17 characters",
      "memo",
      () =>
        api.batch.appendBatchWithdraw({
          batchOrderId: "B-1",
          orders: [{ ...task, memo: "x".repeat(17) }],
        }),
    ],
    [
      "a delay of more than an hour",
      "delaySeconds",
      () => api.batch.confirmBatchWithdraw({ batchOrderId: "B-1", delaySeconds: 3601 }),
    ],
    [
      "a batch's URL of 121 characters",
      "notifyUrl",
      () =>
        api.batch.applyBatchWithdraw({
          ...batch,
          orders: [],
          notifyUrl: `https://shop.example/${"x".repeat(100)}`,
        }),
    ],
    [
      "a user id of 4 characters",
      "fromUserId",
      () => users.userTransfer({ ...transfer, fromUserId: "user" }),
    ],
    [
      "a user id of the system",
      "toUserId",
      () => users.userTransfer({ ...transfer, toUserId: "sys-fees" }),
    ],
    [
      "a remark of 256 characters",
      "remark",
      () => users.userTransfer({ ...transfer, remark: "x".repeat(256) }),
    ],
    [
      "a fee of more than all",
      "extraFeeRate",
      () => swap.estimate({ coinIdIn: 1, coinIdOut: 2, amountIn: "1", extraFeeRate: "1.1" }),
    ],
    ["no start", "startTimestamp", () => utilities.resendWebhooks({})],
    [
      "more than an hour",
      "endTimestamp",
      () =>
        utilities.resendWebhooks({ startTimestamp: 1_700_000_000, endTimestamp: 1_700_003_601 }),
    ],
  ])("%s", async (_, member, call) => {
    expect(await call()).toMatchObject({
      ok: false,
      error: {
        kind: "invalid-request",
        retryable: false,
        mayHaveHappened: false,
        message: expect.stringContaining(member),
      },
    });
  });

  it("a member that doesn't exist", async () => {
    const mistaken = { ...invoice, return_url: "https://shop.example" };
    expect(await orders.createInvoiceUrl(mistaken)).toMatchObject({
      error: { kind: "invalid-request", message: expect.stringContaining("return_url") },
    });
  });
});
