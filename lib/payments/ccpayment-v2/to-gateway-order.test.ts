import { expect, test } from "vitest";
import {
  type AppOrder,
  type Invoice,
  invoiceToOrder,
  nativeToOrder,
} from "#lib/payments/ccpayment-v2/to-gateway-order.ts";
import type { OrderQuery } from "#lib/payments/gateway-order.ts";

const query: OrderQuery = {
  merchantOrderId: "a",
  kind: "hosted",
  priceMinor: 5000,
  currency: "USD",
  validMs: 1000,
};

type Paid = Invoice["paidList"][number];
const paid = (change: Partial<Paid> = {}): Paid => ({
  recordId: "r1",
  coinId: 1280,
  coinSymbol: "USDT",
  chain: "TRX",
  paidAmount: "50",
  txid: "0xa",
  status: "Success",
  isFlaggedAsRisky: false,
  arrivedAt: 10,
  rate: "1",
  paidValue: "50",
  ...change,
});
const invoice = (paidList: Paid[], change: Partial<Invoice> = {}): Invoice => ({
  orderId: "a",
  price: "50.00",
  priceFiatId: 1033,
  priceSymbol: "USD",
  createdAt: 1,
  expiredAt: 100,
  paidList,
  ...change,
});

test("the gateway's own value is what a payment is worth, whatever its rate says", () => {
  const order = invoiceToOrder(invoice([paid({ rate: "1.9142", paidValue: "0.5224" })]), query);
  expect(order).toMatchObject({ priceMinor: 5000, currency: "USD", expiresAt: 100_000 });
  expect(order.payments).toMatchObject([
    { recordId: "r1", paidValue: "0.5224", status: "success" },
  ]);
});

test("a price in yen has no decimals, one in dinars three", () => {
  const priced = (priceSymbol: string, price: string) =>
    invoiceToOrder(invoice([], { priceSymbol, price }), query).priceMinor;
  expect(priced("JPY", "5000")).toBe(5000);
  expect(priced("KWD", "5.125")).toBe(5125);
  expect(priced("JPY", "50.5")).toBeNull();
});

test("another currency: a price in coins is none of ours, whatever the coin is called", () => {
  const { priceFiatId: _, ...inCoins } = invoice([]);
  expect(invoiceToOrder({ ...inCoins, priceCoinId: 1280 }, query).currency).toBe("");
});

test.each(["Pending", "Processing", "Failed", "Rejected", "Unknown"] as const)(
  "credited early: a payment that is %s is shown without a value",
  (status) => {
    const { payments } = invoiceToOrder(invoice([paid({ status })]), query);
    expect(payments).toMatchObject([{ paidValue: null, orderAmount: "0" }]);
    expect(payments[0]?.status).not.toBe("success");
  },
);

test("a risky payment is shown as such", () => {
  const { payments } = invoiceToOrder(invoice([paid({ isFlaggedAsRisky: true })]), query);
  expect(payments).toMatchObject([{ risky: true }]);
});

test.each([
  ["a value of nothing", { paidValue: "0" }],
  ["a value ten thousand times the price", { paidValue: "500001" }],
  ["a value of too many decimals", { paidValue: "0.1234567890123456789" }],
  ["no time", { arrivedAt: undefined }],
])("not believed, but told: %s", (_, change) => {
  expect(invoiceToOrder(invoice([paid(change)]), query)).toMatchObject({
    payments: [],
    warnings: [{ crypto: paid({}).coinSymbol }],
  });
});

type AppPaid = AppOrder["paidList"][number];
const appPaid = (change: Partial<AppPaid> = {}): AppPaid => ({
  recordId: "r1",
  amount: "0.00081632",
  txid: "0xa",
  status: "Success",
  arrivedAt: 10,
  rate: "61250.5",
  isFlaggedAsRisky: false,
  ...change,
});
const appOrder = (paidList: AppPaid[], change: Partial<AppOrder> = {}): AppOrder => ({
  amountToPay: "0.00081632",
  coinId: 1155,
  coinSymbol: "BTC",
  chain: "BTC",
  createdAt: 1,
  expiredAt: 100,
  rate: "61250.5",
  fiatId: 1033,
  fiatSymbol: "USD",
  paidList,
  ...change,
});

test("inside the shop amounts are compared in the agreed coin", () => {
  const order = nativeToOrder(appOrder([appPaid()]), query);
  expect(order).toMatchObject({ priceMinor: 5000, currency: "USD" });
  expect(order.payments).toMatchObject([
    { crypto: "BTC", amount: "0.00081632", orderAmount: "0.00081632", paidValue: null },
  ]);
});

test("cheap cart, expensive order: an amount due that isn't worth the price is another price", () => {
  expect(nativeToOrder(appOrder([], { amountToPay: "0.0000081" }), query).priceMinor).toBeNull();
});

test("late money is worth what its own rate says", () => {
  const { payments } = nativeToOrder(appOrder([appPaid({ rate: "50000" })]), query);
  expect(payments).toMatchObject([{ orderAmount: "0.001" }]);
});
