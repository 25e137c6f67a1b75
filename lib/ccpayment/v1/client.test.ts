import { describe, expect, it } from "vitest";
import { credentials } from "../shared/testing/credentials.ts";
import type { Client } from "./client.ts";
import { createClient } from "./client.ts";
import { verify } from "./signature/signature.ts";
import { fixture } from "./testing/fixture.ts";
import { withLocalServer } from "./testing/local-client.ts";
import { testTime } from "./testing/signed.ts";

const { server, client } = withLocalServer();
const tokenId = "0912e09a-d8e2-41d7-a0bc-a25530892988";
const ids = ["1684723374629"];

type Case = {
  answer: string;
  call: (client: Client) => Promise<unknown>;
  path: string;
  body: object;
  value: unknown;
};

const cases: Case[] = [
  {
    answer: "hosted-checkout",
    call: (api) =>
      api.createHostedCheckout({
        productPrice: "25.00",
        merchantOrderId: "ORD-1001",
        productName: "Café ☕",
        orderValidPeriod: 3600,
        returnUrl: "https://shop.example/thanks",
        notifyUrl: "https://shop.example/hook",
        customValue: "cart-7",
      }),
    path: "/concise/url/get",
    body: {
      product_price: "25.00",
      merchant_order_id: "ORD-1001",
      product_name: "Café ☕",
      order_valid_period: 3600,
      return_url: "https://shop.example/thanks",
      notify_url: "https://shop.example/hook",
      custom_value: "cart-7",
    },
    value: { paymentUrl: "https://ccpayment.com/pay?key=202301140359451614109992410173440" },
  },
  {
    answer: "native-order",
    call: (api) =>
      api.createNativeOrder({
        remark: "wallet fund",
        tokenId,
        productPrice: "0.5",
        merchantOrderId: "3735077979050379",
        denominatedCurrency: "USD",
        orderValidPeriod: 43_200,
      }),
    path: "/bill/create",
    body: {
      remark: "wallet fund",
      token_id: tokenId,
      product_price: "0.5",
      merchant_order_id: "3735077979050379",
      denominated_currency: "USD",
      order_valid_period: 43_200,
    },
    value: {
      orderId: "202301090616511612332555323101184",
      payAddress: "TYWnk1EGALQyYst2yFSd29QQQTEkuKMbyt",
      crypto: "USDT",
      network: "TRC20",
      tokenId,
      logo: "https://resource.cwallet.com/token/icon/usdt.png",
      amount: "0.5",
      orderValidPeriod: 823_456,
    },
  },
  {
    answer: "order-info",
    call: (api) => api.orderInfo(ids),
    path: "/bill/info",
    body: { merchant_order_ids: ids },
    value: [
      expect.objectContaining({
        merchantOrderId: "1684723374629",
        trades: [expect.objectContaining({ serviceFee: "0.000083752093802346" })],
        refunds: [expect.objectContaining({ received: "0.04588" })],
      }),
    ],
  },
  {
    answer: "withdrawal-info",
    call: (api) => api.withdrawalInfo(["payout-1001"]),
    path: "/bill/info",
    body: { merchant_order_ids: ["payout-1001"] },
    value: [
      expect.objectContaining({
        orderId: "202310310658501719247540351442944",
        status: "Successful",
        trades: [expect.objectContaining({ txid: "", networkFeeUsd: "0.85" })],
      }),
    ],
  },
  {
    answer: "coins",
    call: (api) => api.listCoins(),
    path: "/coin/all",
    body: {},
    value: [
      expect.objectContaining({
        coinId: "f36ad1cf-222a-4933-9ad0-86df8069f916",
        price: "29196.27",
        status: "usable",
        tokens: [expect.objectContaining({ chain: "BTC", supportsMemo: false })],
      }),
    ],
  },
  {
    answer: "token-rate",
    call: (api) => api.tokenRate({ amount: "1000", tokenId }),
    path: "/token/rate",
    body: { amount: "1000", token_id: tokenId },
    value: { price: "16944.3", value: "0.0590168965374787" },
  },
  {
    answer: "assets",
    call: (api) => api.assets({ coinId: "8e5741cf-6e51-4892-9d04-3d40e1dd0128" }),
    path: "/assets",
    body: { coin_id: "8e5741cf-6e51-4892-9d04-3d40e1dd0128" },
    value: [
      {
        coinId: "8e5741cf-6e51-4892-9d04-3d40e1dd0128",
        crypto: "USDT",
        name: "Tether USD",
        value: "127.9514",
        price: "1",
        logo: "https://resource.cwallet.com/token/icon/usdt.png",
      },
    ],
  },
  {
    answer: "block-heights",
    call: (api) => api.blockHeights(),
    path: "/get/network/height/info",
    body: {},
    value: [
      { chain: "BCH", height: 803_435, confirmations: 2 },
      { chain: "BSC", height: 30_297_917, confirmations: 15 },
    ],
  },
  {
    answer: "check-user",
    call: (api) => api.checkUser({ cId: "9454818" }),
    path: "/check/user",
    body: { c_id: "9454818" },
    value: { cId: "9454818", nickname: "C*****r" },
  },
  {
    answer: "permanent-address",
    call: (api) => api.permanentAddress({ userId: "user-7", chain: "TRX" }),
    path: "/payment/address/get",
    body: { user_id: "user-7", chain: "TRX" },
    value: { address: "TYWnk1EGALQyYst2yFSd29QQQTEkuKMbyt" },
  },
];

describe("every call", () => {
  it.each(cases)("$path ($answer)", async ({ answer, call, path, body, value }) => {
    server().answerSigned(fixture(answer));
    expect(await call(client())).toEqual({ ok: true, value });

    const [request, ...more] = server().requests;
    expect(more).toEqual([]);
    expect(request).toMatchObject({ method: "POST", path: `/ccpayment/v1${path}` });
    expect(JSON.parse(String(request?.body))).toEqual(body);
    expect(request?.headers).toMatchObject({
      appid: credentials.appId,
      timestamp: String(testTime),
      "content-type": "application/json; charset=utf-8",
    });
    const sign = String(request?.headers.sign);
    const sent = { ...credentials, timestamp: String(testTime), sign };
    expect(verify({ ...sent, body: request?.body ?? Buffer.of() }).ok).toBe(true);
  });
});

describe("options", () => {
  it("takes a base URL with or without a slash at its end", async () => {
    server().answerSigned(fixture("token-rate"));
    const api = client({ baseUrl: `${server().baseUrl}/` });
    await api.tokenRate({ amount: "1000", tokenId });
    expect(server().requests[0]?.path).toBe("/ccpayment/v1/token/rate");
  });

  it("refuses a base URL or an origin that is not valid, at once", () => {
    const options = { ...credentials, baseUrl: "https://shop.example" };
    expect(() => createClient({ ...options, baseUrl: "shop" })).toThrow(TypeError);
    expect(() => createClient({ ...options, payOrigins: ["shop"] })).toThrow(TypeError);
  });
});
