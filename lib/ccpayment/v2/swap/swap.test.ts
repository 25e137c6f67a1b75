import { describe } from "vitest";
import { withLocalServer } from "../testing/local-client.ts";

const { testCalls } = withLocalServer();

const pair = { coinIdIn: 1280, amountIn: "100", coinIdOut: 1482 };
const quote = {
  ...pair,
  amountOut: "420",
  swapRate: "4.2",
  feeRate: "0.005",
  fee: "2.1",
  extraFee: "4.2",
  netAmountOut: "413.7",
};
const order = { ...pair, orderId: "SW-1", amountOutMinimum: "400" };
const recordId = "20260101001200123456789012345678";
const done = { ...quote, recordId, orderId: "SW-1", amountOutMinimum: "400" };
const record = {
  ...done,
  userId: "user-0042",
  coinInSymbol: "USDT",
  coinOutSymbol: "TRX",
  extraFeeRate: "0.01",
  status: "Success",
  createdAt: 1767225600,
  arrivedAt: 1767225600,
};
const padded = { ...record, amountOut: "420.000000000000000000000000" };

describe("calls", () => {
  testCalls([
    {
      call: (api) => api.swap.getSwapCoinList(),
      path: "/getSwapCoinList",
      body: {},
      data: { coins: [{ coinId: 1280, symbol: "USDT", logoUrl: "" }] },
      value: [{ coinId: 1280, symbol: "USDT" }],
    },
    {
      call: (api) => api.swap.estimate({ ...pair, extraFeeRate: "0.01" }),
      path: "/estimate",
      body: { ...pair, extraFeeRate: "0.01" },
      data: quote,
      value: quote,
    },
    {
      call: (api) => api.swap.swap(order),
      path: "/swap",
      body: order,
      data: { ...done, to_coin_price: "0.24", from_coin_price: "1" },
      value: done,
    },
    {
      call: (api) => api.swap.getSwapRecord({ recordId }),
      path: "/getSwapRecord",
      body: { recordId },
      data: { record: padded },
      value: record,
    },
    {
      call: (api) => api.swap.getSwapRecordList({ orderIds: ["SW-1"] }),
      path: "/getSwapRecordList",
      body: { orderIds: ["SW-1"] },
      data: { records: [padded] },
      value: { records: [record] },
    },
    {
      call: (api) => api.swap.userSwap({ ...order, userId: "user-0042", extraFeeRate: "0.01" }),
      path: "/userSwap",
      body: { ...order, userId: "user-0042", extraFeeRate: "0.01" },
      data: done,
      value: done,
    },
    {
      call: (api) => api.swap.getUserSwapRecord({ orderId: "SW-1" }),
      path: "/getUserSwapRecord",
      body: { orderId: "SW-1" },
      data: { record },
      value: record,
    },
    {
      call: (api) => api.swap.getUserSwapRecordList({ userId: "user-0042" }),
      path: "/getUserSwapRecordList",
      body: { userId: "user-0042" },
      data: { records: [record] },
      value: { records: [record] },
    },
  ]);
});
