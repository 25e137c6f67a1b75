import { describe } from "vitest";
import { withLocalServer } from "../testing/local-client.ts";

const { testCalls } = withLocalServer();

const record = {
  recordId: "20260101000212123456789012345678",
  referenceId: "cust-0042",
  coinId: 1280,
  coinSymbol: "USDT",
  chain: "TRX",
  contract: "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t",
  coinUSDPrice: "1",
  fromAddress: "TXemuPayer00000000000000000000002",
  toAddress: "TXemuDemoAddr0000000000000000000001",
  toMemo: "",
  amount: "10",
  serviceFee: "0.05",
  txId: "bb22",
  txIndex: 0,
  status: "Success",
  arrivedAt: 1767225732,
  isFlaggedAsRisky: false,
};
const { toMemo, txId, ...rest } = record;
const read = { ...rest, txid: txId };

describe("calls", () => {
  testCalls([
    {
      call: (api) =>
        api.deposits.getOrCreateAppDepositAddress({ referenceId: "cust-0042", chain: "POLYGON" }),
      path: "/getOrCreateAppDepositAddress",
      body: { referenceId: "cust-0042", chain: "POLYGON" },
      data: { address: "0xEmu0000000000000000000000000000000000001", memo: "" },
      value: { address: "0xEmu0000000000000000000000000000000000001" },
    },
    {
      call: (api) => api.deposits.getAppDepositRecord({ recordId: record.recordId }),
      path: "/getAppDepositRecord",
      body: { recordId: record.recordId },
      data: { record },
      value: read,
    },
    {
      call: (api) =>
        api.deposits.getAppDepositRecordList({ coinId: 1280, startAt: 1767225600, limit: 100 }),
      path: "/getAppDepositRecordList",
      body: { coinId: 1280, startAt: 1767225600, limit: 100 },
      data: { records: [record, { ...record, fromAddress: undefined }], nextId: "" },
      value: { records: [read, { ...read, fromAddress: undefined }] },
    },
  ]);
});
