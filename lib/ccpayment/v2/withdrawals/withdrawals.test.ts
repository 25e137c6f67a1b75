import { describe, expect, it } from "vitest";
import { withLocalServer } from "../testing/local-client.ts";

const { answer, client, testCalls } = withLocalServer();

const fee = { coinId: 1482, coinSymbol: "TRX", amount: "6.4" };
const recordId = "202601010005001234567890123456789";
const record = {
  recordId,
  withdrawType: "Network",
  coinId: 1280,
  coinSymbol: "USDT",
  chain: "TRX",
  fromAddress: "TXemuHot00000000000000000000000009",
  toAddress: "TXemuDest000000000000000000000003",
  orderId: "WD-7",
  txId: "cc33",
  toMemo: "",
  status: "Success",
  amount: "20",
  fee,
  coinUSDPrice: "1",
};
const { toMemo, txId, ...rest } = record;
const read = { ...rest, txid: txId };
const withdrawal = {
  orderId: "WD-7",
  coinId: 1280,
  chain: "TRX",
  address: "TXemuDest000000000000000000000003",
  amount: "20",
};

describe("calls", () => {
  testCalls([
    {
      call: (api) => api.withdrawals.getCwalletUserId({ cwalletUserId: "9000001" }),
      path: "/getCwalletUserId",
      body: { cwalletUserId: "9000001" },
      data: { cwalletUserId: "9000001", cwalletUserName: "d***@example.com" },
      value: { cwalletUserId: "9000001", cwalletUserName: "d***@example.com" },
    },
    {
      call: (api) => api.withdrawals.getWithdrawFee({ coinId: 1280, chain: "TRX" }),
      path: "/getWithdrawFee",
      body: { coinId: 1280, chain: "TRX" },
      data: { fee: { ...fee, coinId: "1482" }, networkFeeInquiryID: "q-000001" },
      value: { fee, networkFeeInquiryID: "q-000001" },
    },
    {
      call: (api) =>
        api.withdrawals.applyAppWithdrawToNetwork({
          ...withdrawal,
          merchantPayNetworkFee: true,
          networkFeeInquiryID: "q-000001",
        }),
      path: "/applyAppWithdrawToNetwork",
      body: { ...withdrawal, merchantPayNetworkFee: true, networkFeeInquiryID: "q-000001" },
      data: { recordId },
      value: { recordId },
    },
    {
      call: (api) =>
        api.withdrawals.applyAppWithdrawToCwallet({
          orderId: "WD-8",
          coinId: "1280",
          cwalletUser: "9000001",
          amount: "0.5",
        }),
      path: "/applyAppWithdrawToCwallet",
      body: { orderId: "WD-8", coinId: 1280, cwalletUser: "9000001", amount: "0.5" },
      data: { recordId },
      value: { recordId },
    },
    {
      call: (api) => api.withdrawals.getAppWithdrawRecord({ orderId: "WD-7" }),
      path: "/getAppWithdrawRecord",
      body: { orderId: "WD-7" },
      data: { record },
      value: read,
    },
    {
      call: (api) => api.withdrawals.getAppWithdrawRecordList({ orderIds: ["WD-7"] }),
      path: "/getAppWithdrawRecordList",
      body: { orderIds: ["WD-7"] },
      data: { records: [record], nextId: "ab12" },
      value: { records: [read], nextId: "ab12" },
    },
    {
      call: (api) => api.withdrawals.getAutoWithdrawRecordList({ coinId: 1280 }),
      path: "/getAutoWithdrawRecordList",
      body: { coinId: 1280 },
      data: {
        records: [
          {
            recordId,
            coinId: 1280,
            coinSymbol: "USDT",
            amount: "20",
            status: "Processing",
            serviceFee: "0.1",
          },
        ],
      },
      value: {
        records: [
          {
            recordId,
            coinId: 1280,
            coinSymbol: "USDT",
            amount: "20",
            status: "Processing",
            serviceFee: "0.1",
          },
        ],
      },
    },
    {
      call: (api) => api.withdrawals.getRiskyRefundRecordList({ recordIds: [recordId] }),
      path: "/getRiskyRefundRecordList",
      body: { recordIds: [recordId] },
      data: {
        records: [
          {
            recordId,
            coinId: 1280,
            coinSymbol: "USDT",
            amount: "20",
            status: "Success",
            fromDeposit: [{ recordId: "1" }, "2"],
          },
        ],
      },
      value: {
        records: [
          {
            recordId,
            coinId: 1280,
            coinSymbol: "USDT",
            amount: "20",
            status: "Success",
            fromDeposit: ["1", "2"],
          },
        ],
      },
    },
  ]);
});

describe("withdrawal records", () => {
  it("of a Cwallet transfer lack the chain's fields", async () => {
    const cwallet = {
      recordId,
      withdrawType: "Cwallet",
      coinId: 1280,
      chain: "Cwallet OS",
      orderId: "UW-1",
      txId: "",
      coinSymbol: "USDT",
      cwalletUser: "9000001",
      toMemo: "",
      amount: "0.5",
      status: "WaitingApproval",
    };
    answer({ record: { ...cwallet, fee: null } });
    expect(await client().withdrawals.getAppWithdrawRecord({ recordId })).toMatchObject({
      value: { cwalletUser: "9000001", status: "WaitingApproval", fee: undefined, txid: undefined },
    });
  });

  it("of another withdrawal are refused", async () => {
    answer({ record });
    for (const asked of [{ orderId: "WD-8" }, { recordId: "1" }]) {
      expect(await client().withdrawals.getAppWithdrawRecord(asked)).toMatchObject({
        error: {
          kind: "malformed",
          message: "The answer to /getAppWithdrawRecord is about something else.",
        },
      });
    }
  });
});
