import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findOrder } from "#lib/sandbox/orders/find-order.ts";
import { orderView } from "#lib/sandbox/orders/order-view.ts";
import { type PaymentRequest, payOrder } from "#lib/sandbox/payments/pay-order.ts";
import { playScenario } from "#lib/sandbox/scenarios/all.ts";
import { changeSettings } from "#lib/sandbox/settings/settings.ts";
import {
  bitcoin,
  type TestSandbox,
  testSandbox,
  usdtOnBsc,
  usdtOnTron,
} from "#tests/harness/test-sandbox.ts";

let t: TestSandbox;
beforeEach(() => {
  t = testSandbox();
});
afterEach(() => t.close());

const USD = 1033;
const DKK = 1022;
const USDT = 1280;
const now = () => Math.floor(t.sandbox.clock.now() / 1000);

const invoice = (orderId: string, more: object = {}) =>
  t.callV2("createInvoiceUrl", {
    orderId,
    price: "25",
    priceFiatId: USD,
    notifyUrl: "http://localhost:9/hook",
    ...more,
  });
const appOrder = (orderId: string, more: object = {}) =>
  t.callV2("createAppOrderDepositAddress", {
    orderId,
    price: "25",
    fiatId: USD,
    coinId: USDT,
    chain: "TRX",
    ...more,
  });
const invoiceInfo = (orderId: string) => t.callV2("getInvoiceOrderInfo", { orderId }).data;
const orderInfo = (orderId: string) => t.callV2("getAppOrderInfo", { orderId }).data;
const pay = (id: string, more: Partial<PaymentRequest> = {}) =>
  payOrder(t.sandbox, id, {
    tokenId: usdtOnTron,
    amount: "exact",
    stage: "success",
    addConfirmations: false,
    internal: false,
    ...more,
  });
const label = (id: string) => {
  const order = findOrder(t.sandbox, id);
  return order && orderView(t.sandbox, order).state;
};

describe("an invoice", () => {
  test("answers with its page alone, and its info has what was asked", () => {
    const expiredAt = now() + 1800;
    const asked = { product: "Print", buyerEmail: "buyer@example.com", expiredAt };
    const { data } = invoice("shop-1", asked);
    expect(Object.keys(data)).toEqual(["invoiceUrl"]);
    expect(data.invoiceUrl).toMatch(/\/sandbox\/pay\?key=\d{33}$/);
    expect(invoiceInfo("shop-1")).toEqual({
      orderId: "shop-1",
      createAt: now(),
      ...asked,
      price: "25",
      priceFiatId: USD,
      priceSymbol: "USD",
      invoiceUrl: data.invoiceUrl,
      totalPaidValue: "0",
      paidList: [],
    });
  });

  test("in any fiat is paid at its rate, and exactly", () => {
    invoice("shop-1", { priceFiatId: DKK, price: "100.50" });
    const { amount } = pay("shop-1");
    // 100.50 DKK ÷ 6.825765 DKK a USD ÷ 1.0004 USD a token, rounded up at its 6 decimals.
    expect(amount).toBe("14.717738");
    expect(label("shop-1")).toBe("Paid");
    const { totalPaidValue, paidList } = invoiceInfo("shop-1");
    expect(Number(totalPaidValue)).toBeCloseTo(100.5, 4);
    expect(Number(totalPaidValue)).toBeGreaterThanOrEqual(100.5);
    expect(paidList[0]).toMatchObject({ paidAmount: amount, coinSymbol: "USDT", chain: "TRX" });
  });

  test("in a coin adds up what any coins are worth", () => {
    invoice("shop-1", { priceFiatId: undefined, priceCoinId: String(USDT), price: "20" });
    pay("shop-1", { amount: "10" });
    pay("shop-1", { tokenId: bitcoin });
    expect(invoiceInfo("shop-1")).toMatchObject({
      priceCoinId: USDT,
      priceSymbol: "USDT",
      paidList: [{ rate: "1", paidValue: "10" }, { coinSymbol: "BTC" }],
    });
    expect(label("shop-1")).toBe("Paid");
  });

  test("paidValue is paidAmount times rate, or by the published sample divided by it", () => {
    invoice("shop-1");
    pay("shop-1", { tokenId: bitcoin, amount: "0.0001" });
    expect(invoiceInfo("shop-1").paidList[0]).toMatchObject({
      rate: "61250.5",
      paidValue: "6.12505",
    });
    changeSettings(t.sandbox.store, { v2InvoiceRate: "divide" });
    expect(invoiceInfo("shop-1").paidList[0]).toMatchObject({
      rate: "0.000016326397335532",
      paidValue: "6.12505",
    });
  });

  test.each([
    ["with neither currency", { priceFiatId: undefined }, 11000],
    ["with both currencies", { priceCoinId: USDT }, 11000],
    ["in an unknown fiat", { priceFiatId: 1 }, 11000],
    ["in an unknown coin", { priceFiatId: undefined, priceCoinId: 1 }, 13000],
    ["with a price of zero", { price: "0" }, 11000],
    ["with a number as price", { price: 25 }, 11000],
    ["with three decimals of fiat", { price: "1.005" }, 11000],
    ["with a short id", { orderId: "ab" }, 11000],
    ["with an id too long", { orderId: "x".repeat(65) }, 11000],
    ["that expired", { expiredAt: 1_700_000_000 }, 11000],
    ["with a duration for its expiry", { expiredAt: 3600 }, 11000],
    ["beyond ten days", { expiredAt: 1_767_225_600 + 864_001 }, 11012],
    ["with a relative address", { returnUrl: "/thanks" }, 11000],
    ["with an address too long", { notifyUrl: `http://localhost/${"x".repeat(150)}` }, 11000],
    ["with a product too long", { product: "x".repeat(129) }, 11000],
  ])("%s is refused", (_, more, code) => {
    expect(invoice("shop-1", more).code).toBe(code);
  });

  test("an id is used once, whichever version used it", () => {
    invoice("shop-1");
    expect(invoice("shop-1").code).toBe(11011);
    t.call("concise/url/get", {
      product_price: "1",
      merchant_order_id: "shop-2",
      product_name: "Print",
    });
    expect(invoice("shop-2").code).toBe(11011);
    expect(t.callV2("getInvoiceOrderInfo", { orderId: "shop-2" }).code).toBe(11003);
    expect(t.call("bill/info", { merchant_order_ids: ["shop-1"] }).data).toEqual([]);
    changeSettings(t.sandbox.store, { duplicateOrder: "same-url" });
    expect(invoice("shop-1").code).toBe(10_000);
  });
});

describe("an order with an address", () => {
  test("answers what to pay where, and its info follows the payment", () => {
    const { data } = appOrder("shop-1", { generateCheckoutURL: true });
    expect(data).toEqual({
      address: expect.stringMatching(/^T/),
      amount: "24.990004",
      memo: "",
      checkoutUrl: expect.stringContaining("/sandbox/pay?key="),
      confirmsNeeded: 20,
    });
    pay("shop-1", { amount: "10", stage: "processing" });
    expect(orderInfo("shop-1")).toMatchObject({
      amountToPay: "24.990004",
      coinId: USDT,
      chain: "TRX",
      toAddress: data.address,
      rate: "1.0004",
      fiatId: USD,
      fiatSymbol: "USD",
      paidList: [{ amount: "10", serviceFee: "0.05", status: "Processing", rate: "1.0004" }],
    });
    changeSettings(t.sandbox.store, { v2ListProcessing: "invoices" });
    expect(orderInfo("shop-1").paidList).toEqual([]);
  });

  test("in its coin itself has no fiat and no rate", () => {
    expect(appOrder("shop-1", { fiatId: undefined, price: "0.5" }).data.amount).toBe("0.5");
    const info = orderInfo("shop-1");
    expect(info).not.toHaveProperty("rate");
    expect(info).not.toHaveProperty("fiatId");
  });

  test.each([
    ["of an unknown coin", { coinId: 1 }, 13000],
    ["on a standard in place of a chain", { chain: "TRC20" }, 13001],
    ["on a chain that its coin is not on", { chain: "BTC" }, 13001],
    ["finer than the coin", { fiatId: undefined, price: "0.0000001" }, 11000],
  ])("%s is refused", (_, more, code) => {
    expect(appOrder("shop-1", more).code).toBe(code);
  });

  test("is refused while its chain is in maintenance", () => {
    changeSettings(t.sandbox.store, { v2ChainInMaintenance: "TRX" });
    expect(appOrder("shop-1").code).toBe(15003);
    expect(appOrder("shop-1", { chain: "BSC" }).code).toBe(10_000);
  });

  test("another coin to its address is a record, and counts for nothing", () => {
    appOrder("shop-1", { chain: "BSC" });
    expect(() => pay("shop-1")).toThrow(/on BSC/);
    const bnb = "7d0c3b5e-19b2-4d64-9a53-2f6f0c1ab003";
    expect(pay("shop-1", { tokenId: bnb, amount: "1" }).tie).toBe("other-coin");
    expect(orderInfo("shop-1").paidList).toEqual([]);
    expect(label("shop-1")).toBe("Awaiting payment");
  });
});

test("the plugin's call takes a symbol, and its order is read as one with an address", () => {
  const asked = { orderId: "key-1", price: "25.00", fiatSymbol: "USD", product: "Print" };
  const { data } = t.callV2("createCheckoutUrl", {
    ...asked,
    plugin: "woocommerce",
    version: "1.0.0",
  });
  expect(data.checkoutUrl).toContain("/sandbox/pay?key=");
  expect(t.callV2("getInvoiceOrderInfo", { orderId: "key-1" }).code).toBe(11003);
  expect(orderInfo("key-1")).toMatchObject({ fiatSymbol: "USD", paidList: [] });
  pay("key-1");
  expect(orderInfo("key-1")).toMatchObject({ amountToPay: "24.990004", coinId: USDT });
});

describe("late and risky money", () => {
  test("late money counts at the live rate for seven days, then has no order", () => {
    changeSettings(t.sandbox.store, { prices: "moving" });
    appOrder("shop-1", { coinId: 1155, chain: "BTC", expiredAt: now() + 3600 });
    const locked = orderInfo("shop-1").rate;
    t.advance(3600 + 900);
    const late = pay("shop-1", { tokenId: bitcoin });
    expect(label("shop-1")).toBe("Paid(Overdue)");
    expect(orderInfo("shop-1").paidList[0].rate).toBe(late.rate);
    expect(late.rate).not.toBe(locked);
    t.advance(7 * 86_400);
    expect(pay("shop-1", { tokenId: bitcoin, amount: "1" }).tie).toBe("too-late");
    expect(orderInfo("shop-1").paidList).toHaveLength(1);
    changeSettings(t.sandbox.store, { v2AfterLateDays: "ignore" });
    expect(() => pay("shop-1", { tokenId: bitcoin, amount: "1" })).toThrow(/closed/);
  });

  test("the rest of an invoice, paid late and exactly, is worth its price at the live rate", () => {
    changeSettings(t.sandbox.store, { prices: "moving" });
    invoice("shop-1", { expiredAt: now() + 3600 });
    pay("shop-1", { tokenId: bitcoin, amount: "0.0001" });
    t.advance(3600 + 900);
    const rest = pay("shop-1", { tokenId: bitcoin });
    expect(label("shop-1")).toBe("Paid(Overdue)");
    const { totalPaidValue, paidList } = invoiceInfo("shop-1");
    expect(Number(totalPaidValue)).toBeCloseTo(25, 2);
    expect(Number(totalPaidValue)).toBeGreaterThanOrEqual(25);
    expect(paidList[0].rate).not.toBe(paidList[1].rate);
    expect(paidList[1].rate).toBe(rest.rate);
  });

  test("what was flagged as risky is still due", () => {
    invoice("shop-1");
    const risky = pay("shop-1", { risky: true });
    expect(pay("shop-1").amount).toBe(risky.amount);
    expect(label("shop-1")).toBe("Paid");
  });

  test("risky money is shown, and neither counted nor credited", async () => {
    invoice("shop-1");
    const usdt = () => t.callV2("getAppCoinAsset", { coinId: USDT }).data.asset.available;
    const before = usdt();
    await playScenario(t.sandbox, "risky-money", "shop-1");
    expect(usdt()).toBe(before);
    expect(invoiceInfo("shop-1")).toMatchObject({
      totalPaidValue: "0",
      paidList: [{ status: "Success", isFlaggedAsRisky: true }],
    });
    expect(label("shop-1")).toBe("Awaiting payment");
    changeSettings(t.sandbox.store, { v2RiskyInTotals: true });
    expect(Number(invoiceInfo("shop-1").totalPaidValue)).toBeGreaterThan(24.9);
  });
});

test("amounts to pay are rounded to the nearest where that is set", () => {
  changeSettings(t.sandbox.store, { v2PriceRounding: "half-up" });
  expect(appOrder("shop-1", { chain: "BSC" }).data.amount).toBe("24.990003998400639744");
  changeSettings(t.sandbox.store, { v2PriceRounding: "up" });
  expect(appOrder("shop-2", { chain: "BSC" }).data.amount).toBe("24.990003998400639745");
  expect(pay("shop-2", { tokenId: usdtOnBsc }).amount).toBe("24.990003998400639745");
});
