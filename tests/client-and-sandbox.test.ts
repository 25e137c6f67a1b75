import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { GatewayResult } from "#lib/ccpayment/shared/errors.ts";
import { type Client, createClient } from "#lib/ccpayment/v2/client.ts";
import { readNotification } from "#lib/ccpayment/v2/notifications/read-notification.ts";
import { hmacSigner } from "#lib/ccpayment/v2/signature/hmac-signer.ts";
import { payOrder } from "#lib/sandbox/payments/pay-order.ts";
import { handleV2Request } from "#lib/sandbox/protocol/v2/handle.ts";
import { sandboxCredentials } from "#lib/shared/sandbox-credentials.ts";
import { type TestSandbox, testSandbox, usdtOnTron } from "#tests/harness/test-sandbox.ts";

// The client and the sandbox are written apart: this is where they must read version 2 alike.

const { appId, appSecret } = sandboxCredentials.v2;
let t: TestSandbox;
let api: Client;

beforeEach(() => {
  t = testSandbox();
  api = createClient({
    appId,
    key: appSecret,
    baseUrl: "http://sandbox.test",
    now: () => t.sandbox.clock.now(),
    fetch: async (url, init) => {
      const headers = new Headers(init?.headers);
      const { status, body } = handleV2Request(t.sandbox, {
        method: "POST",
        path: new URL(String(url)).pathname.slice(1),
        address: "127.0.0.1",
        appId: headers.get("appid"),
        timestamp: headers.get("timestamp"),
        sign: headers.get("sign"),
        body: Buffer.from(String(init?.body)),
      });
      return new Response(body, { status });
    },
  });
});
afterEach(() => t.close());

const nowSeconds = () => Math.floor(t.sandbox.clock.now() / 1000);
const pay = (orderId: string) =>
  payOrder(t.sandbox, orderId, {
    tokenId: usdtOnTron,
    amount: "exact",
    stage: "success",
    addConfirmations: false,
    internal: false,
  });

describe("an order, from opening to its notification", () => {
  test("hosted: paid in full by the payer's choice of coin", async () => {
    const opened = await api.orders.createInvoiceUrl({
      orderId: "ORD-1",
      price: "25",
      priceFiatId: 1033,
      expiredAt: nowSeconds() + 3600,
      notifyUrl: "http://localhost:9/hook",
    });
    expect(opened).toMatchObject({ ok: true });
    pay("ORD-1");
    const info = await api.orders.getInvoiceOrderInfo({ orderId: "ORD-1" });
    expect(info).toMatchObject({
      value: { price: "25", paidList: [{ status: "Success", isFlaggedAsRisky: false }] },
    });
    expect(info.ok && Number(info.value.totalPaidValue)).toBeCloseTo(25, 4);

    await t.deliver();
    const read = t.sent.map(({ headers, body }) => {
      const header = (name: string) => new Headers(headers).get(name);
      return readNotification(
        { appId, signer: hmacSigner(appSecret) },
        {
          appId: header("appid"),
          timestamp: header("timestamp"),
          sign: header("sign"),
          body: Buffer.from(body),
        },
      );
    });
    expect(read).toContainEqual({
      ok: true,
      timestampMs: t.sandbox.clock.now(),
      notification: expect.objectContaining({
        kind: "api-deposit",
        orderId: "ORD-1",
        status: "Success",
      }),
    });
  });

  test("native: the amount to pay is the amount that settles it", async () => {
    const opened = await api.orders.createAppOrderDepositAddress({
      orderId: "ORD-2",
      coinId: 1280,
      chain: "TRX",
      price: "25",
      fiatId: 1033,
      expiredAt: nowSeconds() + 3600,
    });
    pay("ORD-2");
    const info = await api.orders.getAppOrderInfo({ orderId: "ORD-2" });
    const amount = opened.ok ? opened.value.amount : "none";
    expect(info).toMatchObject({
      value: { amountToPay: amount, paidList: [{ amount, status: "Success" }] },
    });
  });

  test("unknown and opened twice are errors with the published codes", async () => {
    expect(await api.orders.getInvoiceOrderInfo({ orderId: "ORD-3" })).toMatchObject({
      error: { code: 11003, mayHaveHappened: false },
    });
    const order = { orderId: "ORD-4", price: "25", priceFiatId: 1033 };
    await api.orders.createInvoiceUrl(order);
    expect(await api.orders.createInvoiceUrl(order)).toMatchObject({
      error: { code: 11011, mayHaveHappened: true },
    });
  });
});

const coinId = 1280;
const chain = "TRX";
const userId = "user-42";
const recordId = "20260101000000000000000000000000";
const address = "TXemuDest000000000000000000000003";
const withdrawal = { orderId: "WD-1", coinId, chain, address, amount: "20" };
const toCwallet = { orderId: "WD-2", coinId, cwalletUser: "9000001", amount: "20" };
const batchOrderId = "B-1";
const tasks = [{ orderId: "P-1", address, amount: "20" }];
const swap = { orderId: "SW-1", coinIdIn: coinId, amountIn: "100", coinIdOut: 1482 };

describe("every answer of the sandbox has the documented form", () => {
  const calls: ((api: Client) => Promise<GatewayResult<unknown>>)[] = [
    (a) =>
      a.orders.createCheckoutUrl({
        orderId: "ORD-5",
        product: "x",
        price: "25",
        fiatSymbol: "USD",
      }),
    (a) => a.deposits.getOrCreateAppDepositAddress({ referenceId: "cust-1", chain }),
    (a) => a.deposits.getAppDepositRecord({ recordId }),
    (a) => a.deposits.getAppDepositRecordList({ coinId }),
    (a) => a.withdrawals.getCwalletUserId({ cwalletUserId: "9000001" }),
    (a) => a.withdrawals.getWithdrawFee({ coinId, chain }),
    (a) => a.withdrawals.applyAppWithdrawToNetwork(withdrawal),
    (a) => a.withdrawals.applyAppWithdrawToCwallet(toCwallet),
    (a) => a.withdrawals.getAppWithdrawRecord({ orderId: "WD-1" }),
    (a) => a.withdrawals.getAppWithdrawRecordList({}),
    (a) => a.withdrawals.getAutoWithdrawRecordList({}),
    (a) => a.withdrawals.getRiskyRefundRecordList({}),
    (a) => a.batch.checkWithdrawAddress({ chain, addressInfoList: [{ address, seq: 1 }] }),
    (a) => a.batch.applyBatchWithdraw({ batchOrderId, coinId, chain, mode: "Batch", orders: [] }),
    (a) => a.batch.appendBatchWithdraw({ batchOrderId, orders: tasks }),
    (a) => a.batch.confirmBatchWithdraw({ batchOrderId }),
    (a) => a.batch.getBatchWithdrawOrder({ batchOrderId }),
    (a) => a.batch.getBatchWithdrawOrderRecordList({ batchOrderId }),
    (a) => a.batch.abortBatchWithdraw({ batchOrderId }),
    (a) => a.assets.getAppCoinAssetList(),
    (a) => a.assets.getAppCoinAsset({ coinId }),
    (a) => a.assets.getAggregationFeeRecord({ startAt: nowSeconds() - 60, endAt: nowSeconds() }),
    (a) => a.reference.getCoinList(),
    (a) => a.reference.getCoin({ coinId }),
    (a) => a.reference.getCoinUSDTPrice({ coinIds: [coinId] }),
    (a) => a.reference.getFiatList(),
    (a) => a.reference.getChainList(),
    (a) => a.reference.allChains(),
    (a) => a.reference.getMainCoinList({ appId }),
    (a) => a.users.getUserCoinAssetList({ userId }),
    (a) => a.users.getUserCoinAsset({ userId, coinId }),
    (a) => a.users.getOrCreateUserDepositAddress({ userId, chain }),
    (a) => a.users.getUserDepositRecord({ recordId }),
    (a) => a.users.getUserDepositRecordList({ userId }),
    (a) => a.users.applyUserWithdrawToNetwork({ ...withdrawal, userId }),
    (a) => a.users.applyUserWithdrawToCwallet({ ...toCwallet, userId }),
    (a) => a.users.getUserWithdrawRecord({ orderId: "WD-1" }),
    (a) => a.users.getUserWithdrawRecordList({ userId }),
    (a) =>
      a.users.userTransfer({
        orderId: "TR-1",
        fromUserId: appId,
        toUserId: userId,
        coinId,
        amount: "5",
      }),
    (a) => a.users.getUserTransferRecord({ orderId: "TR-1" }),
    (a) => a.users.getUserTransferRecordList({ fromUserId: appId, toUserId: userId }),
    (a) =>
      a.users.userBatchTransfer({
        orderId: "TR-2",
        userId,
        coinId,
        toUsers: [{ userId: "user-77", amount: "1" }],
      }),
    (a) => a.users.getUserBatchTransferRecord({ orderId: "TR-2" }),
    (a) => a.users.getUserBatchTransferRecordList({ userId }),
    (a) => a.users.getUserBatchTransferRecordDetail({ recordId }),
    (a) => a.swap.getSwapCoinList(),
    (a) => a.swap.estimate({ coinIdIn: coinId, amountIn: "100", coinIdOut: 1482 }),
    (a) => a.swap.swap(swap),
    (a) => a.swap.getSwapRecord({ orderId: "SW-1" }),
    (a) => a.swap.getSwapRecordList({}),
    (a) => a.swap.userSwap({ ...swap, orderId: "SW-2", userId }),
    (a) => a.swap.getUserSwapRecord({ orderId: "SW-2" }),
    (a) => a.swap.getUserSwapRecordList({ userId }),
    (a) => a.utilities.resendWebhooks({ startTimestamp: nowSeconds() - 60 }),
    (a) => a.utilities.getPaymentBlockHeight({ recordId }),
    (a) => a.utilities.checkWithdrawalAddressValidity({ chain, address }),
    (a) => a.utilities.addressUnbinding({ chain, address }),
    (a) => a.utilities.rescanLostTransaction({ chain, toAddress: address, txId: "0xaa" }),
  ];

  test("or is a published error", async () => {
    for (const call of calls) {
      const result = await call(api);
      if (!result.ok) expect(result.error, String(call)).toMatchObject({ kind: "business" });
    }
  });
});
