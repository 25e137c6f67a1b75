import { describe, expect, it } from "vitest";
import { fixture } from "./testing/fixture.ts";
import { withLocalServer } from "./testing/local-client.ts";

const { server, client } = withLocalServer();
const tokenId = "t";
const order = { productPrice: "25.00", merchantOrderId: "ORD-1001", productName: "Print" };
const sampleOrder = JSON.parse(fixture("order-info").toString()).data[0];
const id = "1684723374629";

const answer = (data: unknown) =>
  server().answerSigned(JSON.stringify({ code: 10000, msg: "Success", data }));

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
  ])("%j is none", async (url) => {
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

describe("order information", () => {
  const ask = (data: unknown, ids = [id]) => {
    answer(data);
    return client().orderInfo(ids);
  };
  const withDetail = (change: object) => ({
    ...sampleOrder,
    order_detail: { ...sampleOrder.order_detail, ...change },
  });

  it.each([
    ["null", null],
    ["an empty list", []],
    ["an entry of nothing", [null]],
    ["an entry without its order", [{ order_detail: null, trade_list: null }]],
    ["an entry with an empty id", [withDetail({ merchant_order_id: "" })]],
    ["an order nobody asked for", [withDetail({ merchant_order_id: "another" })]],
  ])("%s: the order is unknown", async (_, data) => {
    expect(await ask(data)).toEqual({ ok: true, value: [] });
  });

  it("takes a hosted order nobody has paid", async () => {
    const unpaid = {
      product_price: "25.00",
      denominated_currency: "USD",
      product_name: "Print",
      merchant_order_id: id,
      status: "Pending",
      created: "1684723398",
    };
    const empty = { chain: "", contract: "", crypto: "", order_amount: "", token_rate: "" };
    for (const order_detail of [unpaid, { ...unpaid, ...empty }]) {
      for (const lists of [{}, { trade_list: null, refund_list: null }]) {
        const result = await ask([{ order_detail, ...lists }]);
        expect(result).toEqual({
          ok: true,
          value: [
            {
              merchantOrderId: id,
              productPrice: "25.00",
              denominatedCurrency: "USD",
              productName: "Print",
              status: "Pending",
              createdAt: 1_684_723_398,
              trades: [],
              refunds: [],
            },
          ],
        });
      }
    }
  });

  it("takes the rate under either name, and a CCPayment order id", async () => {
    const entry = withDetail({ token_rate: undefined, rate: "0.4", order_id: "CP20231111" });
    expect(await ask([entry])).toMatchObject({
      value: [{ tokenRate: "0.4", orderId: "CP20231111" }],
    });
  });

  it.each([
    ["a number for an amount", { trade_list: [{ ...sampleOrder.trade_list[0], amount: 0.28 }] }],
    ["no time of payment", { trade_list: [{ ...sampleOrder.trade_list[0], pay_time: null }] }],
    [
      "a negative refund",
      { refund_list: [{ ...sampleOrder.refund_list[0], refund_amount: "-1" }] },
    ],
    ["no price", withDetail({ product_price: undefined })],
    ["a number for the id", withDetail({ order_id: 7 })],
  ])("refuses %s", async (_, change) => {
    expect(await ask([{ ...sampleOrder, ...change }])).toMatchObject({
      error: { kind: "malformed", retryable: false },
    });
  });
});

describe("what sources disagree on", () => {
  it("assets: a bare list, and token_id", async () => {
    answer([{ token_id: "x", crypto: "USDT", name: "Tether", value: "1", price: "1" }]);
    expect(await client().assets()).toMatchObject({ ok: true, value: [{ coinId: "x" }] });
    expect(String(server().requests[0]?.body)).toBe("{}");
  });

  it("native order: product_price for amount", async () => {
    const native = {
      order_id: "1",
      pay_address: "T",
      crypto: "USDT",
      network: "TRC20",
      token_id: "t",
    };
    answer({ ...native, product_price: "0.5" });
    const { productName: _, ...request } = { ...order, tokenId, denominatedCurrency: "USD" };
    expect(await client().createNativeOrder(request)).toMatchObject({ value: { amount: "0.5" } });
  });

  it("network fee: only the fee is sure", async () => {
    answer({ fee: "0" });
    expect(await client().networkFee({ tokenId })).toEqual({ ok: true, value: { fee: "0" } });
  });

  it("a coin's status beyond 3, and no tokens", async () => {
    answer({ list: [{ coin_id: "c", crypto: "X", name: "X", status: 9, tokens: null }] });
    expect(await client().listCoins()).toMatchObject({
      value: [{ status: "unknown", symbol: "X", tokens: [] }],
    });
  });

  it("the older token lists", async () => {
    answer({ list: [{ token_id: "t", crypto: "X", name: "X", min: "1", price: "2" }] });
    expect(await client().supportTokens()).toMatchObject({ value: [{ tokenId: "t", min: "1" }] });
    answer({
      list: [{ token_id: "t", crypto: "X", name: "X", network: "N", chain: "C", contract: "" }],
    });
    expect(await client().tokenChains({ tokenId })).toMatchObject({ value: [{ chain: "C" }] });
  });

  it("a withdrawal's fees", async () => {
    answer({ order_id: "1", record_id: "2", network_fee: "0.1", net_receivable: "0.9" });
    const request = { merchantOrderId: "payout-1", address: "T", tokenId, value: "1" };
    expect(await client().withdraw(request)).toMatchObject({
      value: { orderId: "1", networkFee: "0.1", netReceivable: "0.9" },
    });
  });

  it.each([null, {}, { resendCount: 3 }, "done"])("resend: %j", async (data) => {
    answer(data);
    const result = await client().resendWebhooks({ startTimestamp: 1_700_000_000 });
    expect(result).toMatchObject({ ok: true });
  });
});
