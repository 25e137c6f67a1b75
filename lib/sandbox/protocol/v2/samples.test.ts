import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { depositDirectly } from "#lib/sandbox/account/deposit.ts";
import { payOrder } from "#lib/sandbox/payments/pay-order.ts";
import { v2CallNames } from "#lib/sandbox/protocol/v2/call-names.ts";
import { publishedSamples } from "#lib/sandbox/protocol/v2/published-samples.ts";
import { changeSettings } from "#lib/sandbox/settings/settings.ts";
import { type TestSandbox, testSandbox, usdtOnTron } from "#tests/harness/test-sandbox.ts";

// One walk through every route; the published samples are compared member by member with what it answered.
let t: TestSandbox;
const answers = new Map<string, { code: number; data: unknown }>();

const USDT = 1280;
const TRX = 1482;
const payee = "TXYZabcdefghijkmnopqrstuvwxyz12345";
const payment = { tokenId: usdtOnTron, addConfirmations: false, internal: false } as const;
const asked = { orderId: "WD-7", coinId: USDT, chain: "TRX", address: payee, amount: "20" };

function call(path: string, params: unknown = "") {
  const answer = t.callV2(path, params);
  answers.set(path, answer);
  expect(answer, `${path} ${JSON.stringify(params)}`).toMatchObject({ code: 10_000 });
  return answer.data;
}

beforeAll(() => {
  t = testSandbox();
  changeSettings(t.sandbox.store, { v2DepositUrl: "http://localhost:9/in" });
  changeSettings(t.sandbox.store, { v2WithdrawalUrl: "http://localhost:9/out" });
  orders();
  moneyIn();
  moneyOut();
  wallets();
  swaps();
  batches();
  reference();
});
afterAll(() => t.close());

function orders() {
  const more = { product: "test", buyerEmail: "buyer@example.com" };
  call("createInvoiceUrl", { orderId: "ORD-1", price: "1", priceCoinId: USDT, ...more });
  payOrder(t.sandbox, "ORD-1", { ...payment, amount: "exact", stage: "success" });
  call("getInvoiceOrderInfo", { orderId: "ORD-1" });
  const order = { orderId: "ORD-2", price: "25", fiatId: 1033, coinId: USDT, chain: "TRX" };
  call("createAppOrderDepositAddress", { ...order, generateCheckoutURL: true });
  payOrder(t.sandbox, "ORD-2", { ...payment, amount: "exact", stage: "success" });
  call("getAppOrderInfo", { orderId: "ORD-2" });
  call("createCheckoutUrl", { orderId: "ORD-3", price: "25.00", fiatSymbol: "USD", product: "T" });
}

function moneyIn() {
  call("getOrCreateAppDepositAddress", { referenceId: "cust-0042", chain: "TRX" });
  const paid = { userId: "cust-0042", tokenId: usdtOnTron, amount: "10", internal: false };
  const { recordId, address } = depositDirectly(t.sandbox, paid);
  call("getAppDepositRecord", { recordId });
  call("getAppDepositRecordList", { referenceId: "cust-0042" });
  for (const name of ["getPaymentBlockHeight", "getTradeBlockHeight"])
    call(name, { record_id: recordId });
  call("rescanLostTransaction", { chain: "TRX", toAddress: address, txId: "bb22" });
  call("addressUnbinding", { chain: "TRX", address });
  call("webhook/resend", { recordIds: [recordId], webhookResult: "AllResult" });
}

function moneyOut() {
  call("getCwalletUserId", { cwalletUserId: "9000001" });
  const { networkFeeInquiryID } = call("getWithdrawFee", { coinId: USDT, chain: "TRX" });
  call("applyAppWithdrawToNetwork", { ...asked, networkFeeInquiryID });
  t.advance(600);
  call("getAppWithdrawRecord", { orderId: "WD-7" });
  const inside = { orderId: "WD-8", coinId: USDT, cwalletUser: "9000001", amount: "0.5" };
  call("applyAppWithdrawToCwallet", inside);
  call("getAppWithdrawRecordList");
  call("getAutoWithdrawRecordList");
  call("getRiskyRefundRecordList");
  call("checkWithdrawalAddressValidity", { chain: "TRX", address: payee });
  call("getAppCoinAssetList", "[]");
  call("getAppCoinAsset", { coinId: USDT });
  call("getAggregationFeeRecord", { startAt: 1, endAt: 2 });
}

function wallets() {
  const { appId } = t.sandbox.credentials.v2;
  call("getOrCreateUserDepositAddress", { userId: "user-0042", chain: "TRX" });
  const paid = { userId: "user-0042", tokenId: usdtOnTron, amount: "100", internal: false };
  const { recordId } = depositDirectly(t.sandbox, { ...paid, wallet: true });
  call("getUserDepositRecord", { recordId });
  call("getUserDepositRecordList", { userId: "user-0042" });
  const from = { fromUserId: "user-0042", toUserId: "user-0077", coinId: USDT };
  call("userTransfer", { orderId: "TR-1", ...from, amount: "5", remark: "tip" });
  call("userTransfer", { orderId: "TR-2", ...from, toUserId: appId, amount: "1" });
  call("getUserTransferRecord", { orderId: "TR-1" });
  call("getUserTransferRecordList", {});
  const toUsers = [
    { userId: "user-0078", amount: "1" },
    { userId: "user-0079", amount: "2" },
  ];
  const batch = { orderId: "TB-1", userId: "user-0042", coinId: USDT, toUsers };
  const made = call("userBatchTransfer", batch);
  call("getUserBatchTransferRecord", { orderId: "TB-1" });
  call("getUserBatchTransferRecordList", { userId: "user-0042" });
  call("getUserBatchTransferRecordDetail", made);
  call("getUserCoinAssetList", { userId: "user-0042" });
  call("getUserCoinAsset", { userId: "user-0042", coinId: USDT });
  const out = { userId: "user-0042", coinId: USDT };
  call("applyUserWithdrawToNetwork", { ...asked, ...out, orderId: "UW-2" });
  call("applyUserWithdrawToCwallet", {
    ...out,
    orderId: "UW-1",
    cwalletUser: "9000001",
    amount: "0.5",
  });
  call("getUserWithdrawRecord", { orderId: "UW-1" });
  call("getUserWithdrawRecordList", { userId: "user-0042" });
}

function swaps() {
  const pair = { coinIdIn: USDT, amountIn: "10", coinIdOut: TRX };
  call("getSwapCoinList");
  call("estimate", { ...pair, extraFeeRate: "0.01" });
  call("swap", { ...pair, orderId: "SW-1" });
  call("getSwapRecord", { orderId: "SW-1" });
  call("getSwapRecordList");
  call("userSwap", { ...pair, orderId: "SW-2", userId: "user-0042", extraFeeRate: "0.01" });
  call("getUserSwapRecord", { orderId: "SW-2" });
  call("getUserSwapRecordList");
}

function batches() {
  const task = { address: payee, amount: "15" };
  call("checkWithdrawAddress", { chain: "TRX", addressInfoList: [{ address: payee, seq: 1 }] });
  call("applyBatchWithdraw", {
    batchOrderId: "BATCH-1",
    coinId: USDT,
    chain: "TRX",
    mode: "Single",
    taskName: "payroll",
    orders: [{ orderId: "P-1", ...task }],
  });
  const added = [
    { orderId: "P-2", ...task },
    { seq: 3, ...task },
  ];
  call("appendBatchWithdraw", { batchOrderId: "BATCH-1", orders: added });
  call("confirmBatchWithdraw", { batchOrderId: "BATCH-1" });
  t.advance(600);
  call("abortBatchWithdraw", { batchOrderId: "BATCH-1", orderIds: ["P-1", "BATCH-1-3"] });
  call("getBatchWithdrawOrder", { batchOrderId: "BATCH-1" });
  call("getBatchWithdrawOrderRecordList", { batchOrderId: "BATCH-1" });
}

function reference() {
  const calls = ["getCoinList", "getFiatList", "getChainList", "all/chain"];
  for (const name of calls) call(name, "{}");
  call("getCoin", { coinId: String(USDT) });
  call("getCoinUSDTPrice", { coinIds: [USDT, TRX] });
  call("getMainCoinList", { appId: t.sandbox.credentials.v2.appId });
}

type Json = Record<string, unknown>;

/** The paths of all members and their types, of a list those of its first entry. */
function members(value: unknown, path = ""): string[] {
  if (Array.isArray(value)) return value.length > 0 ? members(value[0], `${path}[]`) : [];
  if (typeof value !== "object" || value === null) return [`${path}: ${typeof value}`];
  return Object.entries(value as Json).flatMap(([key, one]) => members(one, `${path}.${key}`));
}

describe("answers have the members of the published samples (docs/protocol/v2.md)", () => {
  test.each(publishedSamples)("%s", (name, sample) => {
    const found = members(answers.get(name)?.data);
    expect(found).toEqual(expect.arrayContaining(members(JSON.parse(sample))));
  });
});

test("every route was walked", () => {
  expect(v2CallNames.filter((name) => !answers.has(name))).toEqual([]);
});

test("notifications have the members of the published samples, and no amount of an order", async () => {
  await t.deliver();
  const told = (type: string) => t.bodies().filter((body) => body.type === type);
  const coin = { coinId: USDT, coinSymbol: "USDT" };
  const common = { ...coin, recordId: expect.stringMatching(/^\d{32}$/), isFlaggedAsRisky: false };
  expect(told("ApiDeposit")).toContainEqual({
    type: "ApiDeposit",
    msg: { ...common, orderId: "ORD-1", status: "Success" },
  });
  expect(told("DirectDeposit")).toContainEqual({
    type: "DirectDeposit",
    msg: { ...common, referenceId: "cust-0042", status: "Success" },
  });
  expect(told("UserDeposit")).toContainEqual({
    type: "UserDeposit",
    msg: { ...common, userId: "user-0042", amount: "100", status: "Processing" },
  });
  const out = { ...coin, recordId: expect.stringMatching(/^\d{33}$/) };
  expect(told("ApiWithdrawal")).toEqual([
    { type: "ApiWithdrawal", msg: { ...out, orderId: "WD-7", status: "Processing" } },
    { type: "ApiWithdrawal", msg: { ...out, orderId: "WD-7", status: "Success" } },
  ]);
  expect(told("UserWithdrawal")).toContainEqual({
    type: "UserWithdrawal",
    msg: { ...out, orderId: "UW-2", userId: "user-0042", status: "Success" },
  });
});
