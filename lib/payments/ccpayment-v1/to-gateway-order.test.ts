import { expect, test } from "vitest";
import type { DepositInfo } from "#lib/ccpayment/v1/calls/orders/order-info.ts";
import { toGatewayOrder as convert } from "#lib/payments/ccpayment-v1/to-gateway-order.ts";

type Trade = DepositInfo["trades"][number];

const trade = (change: Partial<Trade> = {}): Trade => ({
  amount: "50",
  chain: "TRX",
  contract: "c",
  crypto: "USDT",
  txid: "0xa",
  paidAt: 10,
  serviceFee: undefined,
  networkFee: undefined,
  networkFeeCrypto: undefined,
  networkCoinId: undefined,
  networkFeeUsd: undefined,
  tokenRate: "1",
  status: "Successful",
  ...change,
});

const info = (trades: Trade[], change: Partial<DepositInfo> = {}): DepositInfo => ({
  merchantOrderId: "m",
  orderId: "g",
  productName: "p",
  productPrice: "50.00",
  denominatedCurrency: "USD",
  orderAmount: "50",
  tokenRate: "1",
  crypto: "USDT",
  chain: "TRX",
  contract: "c",
  status: "Successful",
  createdAt: 1,
  refunds: [],
  trades,
  ...change,
});

const toGatewayOrder = (order: DepositInfo) => convert(order, 3_600_000);

test("a settled trade, and one that names no status, are money", () => {
  const { payments, warnings } = toGatewayOrder(info([trade(), trade({ status: undefined })]));
  expect(payments).toHaveLength(2);
  expect(warnings).toEqual([]);
});

test.each(["Pending", "Processing", "Failed"])("not yet money: a trade that is %s", (status) => {
  expect(toGatewayOrder(info([trade({ status })]))).toMatchObject({ payments: [], warnings: [] });
});

test.each([
  ["wrong amount due: a thousandth of the price", {}, { orderAmount: "0.05" }],
  ["wrong amount due: nothing", {}, { orderAmount: "0" }],
  ["a rate of zero", { tokenRate: "0" }, {}],
  ["no rate at all", { tokenRate: undefined }, { tokenRate: undefined }],
  ["a price that can't be read", {}, { productPrice: "fifty" }],
  ["a payment without a time", { paidAt: 0 }, {}],
  ["an amount of forty digits", { amount: "9".repeat(40) }, {}],
  ["more decimals than can be counted", { amount: "0.1234567890123456789" }, {}],
])("not believed, but told: %s", (_, ofTrade, ofOrder) => {
  const read = toGatewayOrder(info([trade(ofTrade)], ofOrder));
  expect(read).toMatchObject({ payments: [], warnings: [{ crypto: trade().crypto }] });
});

test("wrong token: what is due in another coin comes from that coin's own rate", () => {
  // Worth nearly the same, so that the order's own amount would pass for it.
  const other = trade({ crypto: "USDC", tokenRate: "1.0001" });
  expect(toGatewayOrder(info([other])).payments).toMatchObject([
    { crypto: "USDC", orderAmount: "49.995000499950005" },
  ]);
});
