import { describe, expect, it } from "vitest";
import { withLocalServer } from "../../testing/local-client.ts";

const { answer, client } = withLocalServer();
const order = { productPrice: "25.00", merchantOrderId: "ORD-1001", productName: "Print" };

describe("payment pages", () => {
  const ask = (payment_url: unknown, payOrigins?: string[]) => {
    answer({ payment_url });
    return client(payOrigins ? { payOrigins } : {}).createHostedCheckout(order);
  };

  it.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "/pay?key=1",
    "//ccpayment.com/pay",
    "ccpayment.com/pay",
    "",
    7,
    null,
  ])("%j is not a payment page", async (url) => {
    expect(await ask(url)).toMatchObject({
      ok: false,
      error: { kind: "malformed", retryable: false, mayHaveHappened: true },
    });
  });

  it("on an allowed origin passes, however that is written", async () => {
    const url = "https://CCPayment.com:443/pay?key=1";
    expect(await ask(url, ["https://ccpayment.com/"])).toEqual({
      ok: true,
      value: { paymentUrl: "https://ccpayment.com/pay?key=1" },
    });
  });

  it.each([
    "https://ccpayment.com.evil.example/pay",
    "https://ccpayment.com@evil.example/pay",
    "https://evil.example/ccpayment.com",
    "http://ccpayment.com/pay",
    "https://ccpayment.com:8443/pay",
    "https://evil.example\\@ccpayment.com/pay",
  ])("%s is foreign", async (url) => {
    expect(await ask(url, ["https://ccpayment.com"])).toMatchObject({
      ok: false,
      error: { kind: "foreign-url", retryable: false, mayHaveHappened: true },
    });
  });
});
