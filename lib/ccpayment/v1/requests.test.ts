import { describe, expect, it } from "vitest";
import { credentials } from "../shared/testing/credentials.ts";
import { createClient } from "./client.ts";

const api = createClient({
  ...credentials,
  baseUrl: "http://127.0.0.1:9/",
  fetch: async () => {
    throw new Error("nothing may be sent");
  },
});
const order = { productPrice: "25.00", merchantOrderId: "ORD-1001", productName: "Print" };
const nativeOrder = {
  productPrice: "25.00",
  merchantOrderId: "ORD-1001",
  tokenId: "t",
  denominatedCurrency: "USD",
};
const start = 1_700_000_000;

describe("requests refused before they are sent", () => {
  it.each([
    [
      "a price with 3 decimals",
      () => api.createHostedCheckout({ ...order, productPrice: "1.001" }),
    ],
    ["a price of 0", () => api.createHostedCheckout({ ...order, productPrice: "0.00" })],
    ["a negative price", () => api.createHostedCheckout({ ...order, productPrice: "-1" })],
    ["a price with an exponent", () => api.createHostedCheckout({ ...order, productPrice: "1e2" })],
    ["a short order id", () => api.createHostedCheckout({ ...order, merchantOrderId: "ab" })],
    [
      "a long order id",
      () => api.createHostedCheckout({ ...order, merchantOrderId: "a".repeat(65) }),
    ],
    [
      "an order id with a blank",
      () => api.createHostedCheckout({ ...order, merchantOrderId: "a b c" }),
    ],
    ["no name", () => api.createHostedCheckout({ ...order, productName: "" })],
    ["more than 10 days", () => api.createHostedCheckout({ ...order, orderValidPeriod: 864_001 })],
    ["less than nothing", () => api.createHostedCheckout({ ...order, orderValidPeriod: -1 })],
    ["half a second", () => api.createHostedCheckout({ ...order, orderValidPeriod: 0.5 })],
    ["a relative URL", () => api.createHostedCheckout({ ...order, returnUrl: "/thanks" })],
    ["a script", () => api.createHostedCheckout({ ...order, notifyUrl: "javascript:alert(1)" })],
    [
      "a fiat price with 3 decimals",
      () => api.createNativeOrder({ ...nativeOrder, productPrice: "1.001" }),
    ],
    ["no order at all", () => api.orderInfo([])],
    ["101 orders", () => api.orderInfo(Array.from({ length: 101 }, (_, n) => `ORD-${n}`))],
    ["an amount of nothing", () => api.tokenRate({ amount: "0", tokenId: "t" })],
    ["a short user id", () => api.permanentAddress({ userId: "ab", chain: "TRX" })],
    [
      "a withdrawal of nothing",
      () => api.withdraw({ merchantOrderId: "abc", address: "T", tokenId: "t", value: "0" }),
    ],
    [
      "more than an hour",
      () => api.resendWebhooks({ startTimestamp: start, endTimestamp: start + 3601 }),
    ],
    ["a time in milliseconds", () => api.resendWebhooks({ startTimestamp: start * 1000 })],
  ])("%s", async (_name, call) => {
    const result = await call();
    expect(result).toMatchObject({
      ok: false,
      error: { kind: "invalid-request", retryable: false, mayHaveHappened: false },
    });
  });

  it("says which member, in words", async () => {
    expect(await api.createHostedCheckout({ ...order, productPrice: "1.001" })).toMatchObject({
      error: { message: "Not sent: productPrice: must have at most 2 decimals" },
    });
  });

  it("but a token price may have all its decimals", async () => {
    const tokens = { denominatedCurrency: "TOKEN", productPrice: "0.000000000000000001" };
    const result = await api.createNativeOrder({ ...nativeOrder, ...tokens });
    expect(result).toMatchObject({ error: { kind: "network" } });
  });
});
