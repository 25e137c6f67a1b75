import { describe } from "vitest";
import { withLocalServer } from "../testing/local-client.ts";

const { testCalls } = withLocalServer();

const userId = "user-0042";
const recordId = "202601010010001234567890123456789";
const asset = { coinId: 1280, coinSymbol: "USDT", available: "0.02" };
const deposit = {
  recordId,
  userId,
  coinId: 1280,
  coinSymbol: "USDT",
  chain: "TRX",
  amount: "10",
  status: "Success",
  isFlaggedAsRisky: false,
};
const withdrawal = {
  userId,
  recordId,
  withdrawType: "Cwallet",
  coinId: 1280,
  chain: "Cwallet OS",
  orderId: "UW-1",
  coinSymbol: "USDT",
  cwalletUser: "9000001",
  amount: "0.5",
  status: "Success",
};
const transfer = {
  recordId,
  coinId: 1280,
  coinSymbol: "USDT",
  orderId: "TR-1",
  fromUserId: userId,
  toUserId: "user-0077",
  amount: "5",
  status: "Success",
  remark: "tip",
  coinUSDPrice: "1",
};
const batch = {
  recordId,
  userId,
  coinId: 1280,
  orderId: "TR-2",
  toUsers: [{ userId: "user-0077", amount: "5" }],
  status: "Success",
};
const toNetwork = {
  userId,
  orderId: "UW-2",
  coinId: 1280,
  chain: "TRX",
  address: "TXemu1",
  amount: "5",
};

describe("wallets", () => {
  testCalls([
    {
      call: (api) => api.users.getUserCoinAssetList({ userId }),
      path: "/getUserCoinAssetList",
      body: { userId },
      data: { userId, assets: [asset] },
      value: { userId, assets: [asset] },
    },
    {
      call: (api) => api.users.getUserCoinAsset({ userId, coinId: 1280 }),
      path: "/getUserCoinAsset",
      body: { userId, coinId: 1280 },
      data: { userId, asset },
      value: { userId, asset },
    },
    {
      call: (api) => api.users.getOrCreateUserDepositAddress({ userId, chain: "XRP" }),
      path: "/getOrCreateUserDepositAddress",
      body: { userId, chain: "XRP" },
      data: { address: "r1", memo: "7" },
      value: { address: "r1", memo: "7" },
    },
    {
      call: (api) => api.users.getUserDepositRecord({ recordId }),
      path: "/getUserDepositRecord",
      body: { recordId },
      data: { record: { ...deposit, txId: "ee" } },
      value: { ...deposit, txid: "ee" },
    },
    {
      call: (api) => api.users.getUserDepositRecordList({ userId, nextId: "n1" }),
      path: "/getUserDepositRecordList",
      body: { userId, nextId: "n1" },
      data: { records: [deposit] },
      value: { records: [deposit] },
    },
  ]);
});

describe("withdrawals", () => {
  testCalls([
    {
      call: (api) => api.users.applyUserWithdrawToNetwork(toNetwork),
      path: "/applyUserWithdrawToNetwork",
      body: toNetwork,
      data: { recordId },
      value: { recordId },
    },
    {
      call: (api) =>
        api.users.applyUserWithdrawToCwallet({
          userId,
          orderId: "UW-1",
          coinId: 1280,
          cwalletUser: "9000001",
          amount: "0.5",
        }),
      path: "/applyUserWithdrawToCwallet",
      body: { userId, orderId: "UW-1", coinId: 1280, cwalletUser: "9000001", amount: "0.5" },
      data: { recordId },
      value: { recordId },
    },
    {
      call: (api) => api.users.getUserWithdrawRecord({ orderId: "UW-1" }),
      path: "/getUserWithdrawRecord",
      body: { orderId: "UW-1" },
      data: { record: { ...withdrawal, txId: "", toMemo: "" } },
      value: withdrawal,
    },
    {
      call: (api) => api.users.getUserWithdrawRecordList({ userId, orderIds: ["UW-1"] }),
      path: "/getUserWithdrawRecordList",
      body: { userId, orderIds: ["UW-1"] },
      data: { records: [withdrawal], nextId: null },
      value: { records: [withdrawal] },
    },
  ]);
});

describe("transfers", () => {
  const { orderId, fromUserId, toUserId, coinId, amount, remark } = transfer;
  const request = { orderId, fromUserId, toUserId, coinId, amount, remark };
  testCalls([
    {
      call: (api) => api.users.userTransfer(request),
      path: "/userTransfer",
      body: request,
      data: { recordId },
      value: { recordId },
    },
    {
      call: (api) => api.users.getUserTransferRecord({ recordId }),
      path: "/getUserTransferRecord",
      body: { recordId },
      data: { record: transfer },
      value: transfer,
    },
    {
      call: (api) =>
        api.users.getUserTransferRecordList({ fromUserId: userId, toUserId: "user-0077" }),
      path: "/getUserTransferRecordList",
      body: { fromUserId: userId, toUserId: "user-0077" },
      data: { records: [transfer] },
      value: { records: [transfer] },
    },
    {
      call: (api) =>
        api.users.userBatchTransfer({
          orderId: "TR-2",
          userId,
          coinId: 1280,
          toUsers: batch.toUsers,
        }),
      path: "/userBatchTransfer",
      body: { orderId: "TR-2", userId, coinId: 1280, toUsers: batch.toUsers },
      data: { recordId },
      value: { recordId },
    },
    {
      call: (api) => api.users.getUserBatchTransferRecord({ orderId: "TR-2" }),
      path: "/getUserBatchTransferRecord",
      body: { orderId: "TR-2" },
      data: { record: batch },
      value: batch,
    },
    {
      call: (api) => api.users.getUserBatchTransferRecordList({ userId }),
      path: "/getUserBatchTransferRecordList",
      body: { userId },
      data: { records: [batch] },
      value: { records: [batch] },
    },
    {
      call: (api) => api.users.getUserBatchTransferRecordDetail({ recordId }),
      path: "/getUserBatchTransferRecordDetail",
      body: { recordId },
      data: { records: [transfer] },
      value: { records: [transfer] },
    },
  ]);
});
