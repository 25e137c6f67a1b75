import { describe, expect, it } from "vitest";
import { withLocalServer } from "../testing/local-client.ts";

const { answer, client, testCalls } = withLocalServer();

const payment = {
  recordId: "20240923065734",
  coinId: 1280,
  coinSymbol: "USDT",
  chain: "BSC",
  fromAddress: "0x4766",
  toAddress: "0xc53b",
  toMemo: "",
  paidAmount: "0.5",
  serviceFee: "0.0025",
  txid: "0xf227",
  status: "Success",
  isFlaggedAsRisky: false,
  arrivedAt: 1727074654,
  rate: "1",
  paidValue: "0.5",
};
const second = {
  ...payment,
  recordId: "20240923070723",
  coinId: 1340,
  coinSymbol: "CELO",
  chain: "CELO",
  paidAmount: "1",
  serviceFee: "0.005",
  txid: "0xba30",
  arrivedAt: 1727075243,
  rate: "1.9142419601837672",
  paidValue: "0.522400000000000008",
};
const invoice = {
  orderId: "172707",
  createAt: 1727074590,
  product: "test",
  price: "1",
  priceCoinId: 1280,
  priceSymbol: "USDT",
  invoiceUrl: "https://i.ccpayment.com/xxxxx",
  buyerEmail: "buyer@example.com",
  expiredAt: 1727160989,
  totalPaidValue: "1.022400000000000008",
  paidList: [payment, second],
};
const read = ({ toMemo, ...entry }: typeof payment) => entry;
const { createAt, ...invoiceRest } = invoice;

describe("calls", () => {
  testCalls([
    {
      call: (api) =>
        api.orders.createInvoiceUrl({
          orderId: "ORD-2001",
          price: "25",
          priceFiatId: "1033",
          product: "Café ☕",
          returnUrl: "https://shop.example/thanks",
          closeUrl: "https://shop.example/cart",
          notifyUrl: "https://shop.example/hook",
          expiredAt: 1_700_003_600,
          buyerEmail: "buyer@example.com",
        }),
      path: "/createInvoiceUrl",
      body: {
        orderId: "ORD-2001",
        price: "25",
        priceFiatId: 1033,
        product: "Café ☕",
        returnUrl: "https://shop.example/thanks",
        closeUrl: "https://shop.example/cart",
        notifyUrl: "https://shop.example/hook",
        expiredAt: 1_700_003_600,
        buyerEmail: "buyer@example.com",
      },
      data: { invoiceUrl: "https://i.ccpayment.com/a1b2c3" },
      value: { invoiceUrl: "https://i.ccpayment.com/a1b2c3" },
    },
    {
      call: (api) => api.orders.getInvoiceOrderInfo({ orderId: "172707" }),
      path: "/getInvoiceOrderInfo",
      body: { orderId: "172707" },
      data: invoice,
      value: { ...invoiceRest, createdAt: createAt, paidList: [read(payment), read(second)] },
    },
    {
      call: (api) =>
        api.orders.createAppOrderDepositAddress({
          orderId: "ORD-2002",
          coinId: 1280,
          chain: "TRX",
          price: "25.00",
          fiatId: 1033,
          generateCheckoutURL: true,
        }),
      path: "/createAppOrderDepositAddress",
      body: {
        orderId: "ORD-2002",
        coinId: 1280,
        chain: "TRX",
        price: "25.00",
        fiatId: 1033,
        generateCheckoutURL: true,
      },
      data: {
        address: "TXemuDemoAddr0000000000000000000001",
        amount: "25.03",
        memo: "",
        checkoutUrl: "https://i.ccpayment.com/d4e5f6",
        confirmsNeeded: 19,
      },
      value: {
        address: "TXemuDemoAddr0000000000000000000001",
        amount: "25.03",
        checkoutUrl: "https://i.ccpayment.com/d4e5f6",
        confirmsNeeded: 19,
      },
    },
    {
      call: (api) => api.orders.getAppOrderInfo({ orderId: "ORD-2002" }),
      path: "/getAppOrderInfo",
      body: { orderId: "ORD-2002" },
      data: {
        amountToPay: "25.03",
        coinId: 1280,
        coinSymbol: "USDT",
        chain: "TRX",
        toAddress: "TXemuDemoAddr0000000000000000000001",
        toMemo: "",
        createAt: 1767225600,
        rate: "0.9988",
        fiatId: 1033,
        fiatSymbol: "USD",
        expiredAt: 1767227400,
        checkoutUrl: "https://i.ccpayment.com/d4e5f6",
        paidList: [
          {
            recordId: "20260101000212123456789012345678",
            fromAddress: "TXemuPayer00000000000000000000002",
            amount: "25.03",
            serviceFee: "0.12515",
            txid: "aa11",
            status: "Success",
            arrivedAt: 1767225732,
            rate: "0.9988",
            isFlaggedAsRisky: false,
          },
        ],
      },
      value: {
        amountToPay: "25.03",
        coinId: 1280,
        coinSymbol: "USDT",
        chain: "TRX",
        toAddress: "TXemuDemoAddr0000000000000000000001",
        createdAt: 1767225600,
        rate: "0.9988",
        fiatId: 1033,
        fiatSymbol: "USD",
        expiredAt: 1767227400,
        checkoutUrl: "https://i.ccpayment.com/d4e5f6",
        paidList: [
          {
            recordId: "20260101000212123456789012345678",
            fromAddress: "TXemuPayer00000000000000000000002",
            amount: "25.03",
            serviceFee: "0.12515",
            txid: "aa11",
            status: "Success",
            arrivedAt: 1767225732,
            rate: "0.9988",
            isFlaggedAsRisky: false,
          },
        ],
      },
    },
    {
      call: (api) =>
        api.orders.createCheckoutUrl({
          orderId: "ORD-2003",
          product: "Print",
          price: "25.00",
          fiatSymbol: "USD",
        }),
      path: "/createCheckoutUrl",
      body: { orderId: "ORD-2003", product: "Print", price: "25.00", fiatSymbol: "USD" },
      data: { checkoutUrl: "https://i.ccpayment.com/g7h8i9" },
      value: { checkoutUrl: "https://i.ccpayment.com/g7h8i9" },
    },
  ]);
});

describe("order information", () => {
  const ask = (change: object) => {
    answer({ ...invoice, ...change });
    return client().orders.getInvoiceOrderInfo({ orderId: invoice.orderId });
  };

  it.each([
    ["no payments", { paidList: null }, { paidList: [] }],
    [
      "amounts padded with zeros",
      { totalPaidValue: "1.000000000000000000000000" },
      { totalPaidValue: "1" },
    ],
    [
      "numbers as text",
      { priceCoinId: "1280", createAt: "1727074590" },
      { priceCoinId: 1280, createdAt: createAt },
    ],
    [
      "a payment in progress without its value",
      {
        paidList: [
          {
            ...payment,
            status: "processing",
            paidValue: "",
            rate: null,
            isFlaggedAsRisky: undefined,
          },
        ],
      },
      { paidList: [{ status: "Processing", isFlaggedAsRisky: false }] },
    ],
    [
      "a risky payment",
      { paidList: [{ ...payment, isFlaggedAsRisky: true }] },
      { paidList: [{ isFlaggedAsRisky: true }] },
    ],
  ])("takes %s", async (_, change, expected) => {
    expect(await ask(change)).toMatchObject({ ok: true, value: expected });
  });

  it.each([
    ["another order", { orderId: "172708" }],
    ["a number for an amount", { paidList: [{ ...payment, paidAmount: 0.5 }] }],
    ["a negative amount", { paidList: [{ ...payment, paidAmount: "-0.5" }] }],
    ["an amount with an exponent", { totalPaidValue: "1e3" }],
    ["success without a value", { paidList: [{ ...payment, paidValue: "" }] }],
    ["a risk flag that is text", { paidList: [{ ...payment, isFlaggedAsRisky: "True" }] }],
    ["an amount of 25 digits", { totalPaidValue: "1".padEnd(25, "0") }],
    ["an order of 1970", { createAt: 0 }],
    ["a time in milliseconds", { createAt: 1727074590000 }],
  ])("refuses %s", async (_, change) => {
    expect(await ask(change)).toMatchObject({
      error: { kind: "malformed", retryable: false, mayHaveHappened: true },
    });
  });
});

describe("payment pages", () => {
  const open = (invoiceUrl: unknown) => {
    answer({ invoiceUrl });
    const api = client({ payOrigins: ["https://i.ccpayment.com/"] });
    return api.orders.createInvoiceUrl({ orderId: "ORD-1", price: "25", priceFiatId: 1033 });
  };

  it.each([
    ["https://evil.example/a1b2c3", "foreign-url"],
    ["http://i.ccpayment.com/a1b2c3", "foreign-url"],
    ["https://i.ccpayment.com@evil.example/", "foreign-url"],
    ["javascript:alert(1)", "malformed"],
    ["/a1b2c3", "malformed"],
    ["", "malformed"],
  ])("%s: %s", async (url, kind) => {
    expect(await open(url)).toMatchObject({ error: { kind, mayHaveHappened: true } });
  });

  it("on the allowed origin passes, whatever its spelling", async () => {
    expect(await open("https://I.CCPayment.com:443/a1b2c3")).toEqual({
      ok: true,
      value: { invoiceUrl: "https://i.ccpayment.com/a1b2c3" },
    });
  });
});
