import { describe } from "vitest";
import { withLocalServer } from "../testing/local-client.ts";

const { testCalls } = withLocalServer();
const usdt = { coinId: 1280, coinSymbol: "USDT", available: "1523.45" };

describe("calls", () => {
  testCalls([
    {
      call: (api) => api.assets.getAppCoinAssetList(),
      path: "/getAppCoinAssetList",
      body: {},
      data: { assets: [usdt, { coinId: 1482, coinSymbol: "TRX", available: "" }] },
      value: [usdt, { coinId: 1482, coinSymbol: "TRX", available: "0" }],
    },
    {
      call: (api) => api.assets.getAppCoinAsset({ coinId: 1280 }),
      path: "/getAppCoinAsset",
      body: { coinId: 1280 },
      data: { asset: usdt },
      value: usdt,
    },
    {
      call: (api) => api.assets.getAggregationFeeRecord({ startAt: 1767225600, endAt: 1767312000 }),
      path: "/getAggregationFeeRecord",
      body: { startAt: 1767225600, endAt: 1767312000 },
      data: {
        list: [
          {
            collects: [{ coinId: 1482, coinSymbol: "TRX", aggregationFee: "1.1" }],
            aggregationTime: 1767225700,
            chain: "TRX",
            address: "TXemu1",
          },
        ],
        nextId: "n2",
      },
      value: {
        records: [
          {
            collects: [{ coinId: 1482, coinSymbol: "TRX", aggregationFee: "1.1" }],
            aggregationTime: 1767225700,
            chain: "TRX",
            address: "TXemu1",
          },
        ],
        nextId: "n2",
      },
    },
  ]);
});
