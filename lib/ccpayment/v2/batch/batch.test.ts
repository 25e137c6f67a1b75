import { describe } from "vitest";
import { withLocalServer } from "../testing/local-client.ts";

const { testCalls } = withLocalServer();

const task = { orderId: "P-1", address: "TXemuDest1", amount: "10", memo: "7", remark: "May" };
const batch = {
  batchOrderId: "BATCH-1",
  taskName: "payroll",
  billId: "B-000001",
  coin: { coin_id: 1280, coin_symbol: "USDT", coin_price: "1" },
  amount: "30",
  networkFee: "12.8",
  networkFeeCoin: { coin_id: 1482, coin_symbol: "TRX", coin_price: "0.3" },
  status: "Processing",
  mode: "Single",
  stats: { total: 2, succeeded: 1, failed: 0, canceled: 0, processing: 1, execOrderId: "P-1" },
  createdAt: 1767225600,
  updatedAt: 1767225660,
};
const read = {
  ...batch,
  coin: { coinId: 1280, coinSymbol: "USDT", coinUSDPrice: "1" },
  networkFeeCoin: { coinId: 1482, coinSymbol: "TRX", coinUSDPrice: "0.3" },
};
const batchOrderId = "BATCH-1";

describe("calls", () => {
  testCalls([
    {
      call: (api) =>
        api.batch.checkWithdrawAddress({
          chain: "TRX",
          addressInfoList: [{ address: "TXemuDest1", seq: 1 }],
        }),
      path: "/checkWithdrawAddress",
      body: { chain: "TRX", addressInfoList: [{ address: "TXemuDest1", seq: 1 }] },
      data: {
        addressInfoResults: [
          { seq: 1, codes: [14024] },
          { seq: 2, codes: null },
        ],
      },
      value: {
        addressInfoResults: [
          { seq: 1, codes: [14024] },
          { seq: 2, codes: [] },
        ],
      },
    },
    {
      call: (api) =>
        api.batch.applyBatchWithdraw({
          batchOrderId,
          coinId: 1280,
          chain: "TRX",
          mode: "Single",
          orders: [task],
          taskName: "payroll",
        }),
      path: "/applyBatchWithdraw",
      body: {
        batchOrderId,
        coinId: 1280,
        chain: "TRX",
        mode: "Single",
        orders: [task],
        taskName: "payroll",
      },
      data: { batchOrderId, billId: "B-000001" },
      value: { batchOrderId, billId: "B-000001" },
    },
    {
      call: (api) => api.batch.appendBatchWithdraw({ batchOrderId, orders: [task] }),
      path: "/appendBatchWithdraw",
      body: { batchOrderId, orders: [task] },
      data: { appended: 1, total: 2, batch_order_id: batchOrderId },
      value: { appended: 1, total: 2 },
    },
    {
      call: (api) => api.batch.confirmBatchWithdraw({ batchOrderId, delaySeconds: 60 }),
      path: "/confirmBatchWithdraw",
      body: { batchOrderId, delaySeconds: 60 },
      data: batch,
      value: read,
    },
    {
      call: (api) => api.batch.abortBatchWithdraw({ batchOrderId, orderIds: ["P-1"] }),
      path: "/abortBatchWithdraw",
      body: { batchOrderId, orderIds: ["P-1"] },
      data: { batchOrderId, canceledOrderIds: ["P-1"], ignoredOrderIds: null },
      value: { batchOrderId, canceledOrderIds: ["P-1"], ignoredOrderIds: [] },
    },
    {
      call: (api) => api.batch.getBatchWithdrawOrder({ batchOrderId, verbose: 1 }),
      path: "/getBatchWithdrawOrder",
      body: { batchOrderId, verbose: 1 },
      data: { batchOrderId, status: "Init" },
      value: { batchOrderId, status: "Init" },
    },
    {
      call: (api) => api.batch.getBatchWithdrawOrderRecordList({ batchOrderId, limit: 100 }),
      path: "/getBatchWithdrawOrderRecordList",
      body: { batchOrderId, limit: 100 },
      data: {
        records: [{ ...task, status: "Success", networkFee: "", txId: "dd44" }],
        nextId: "2",
      },
      value: { records: [{ ...task, status: "Success", txid: "dd44" }], nextId: "2" },
    },
  ]);
});
