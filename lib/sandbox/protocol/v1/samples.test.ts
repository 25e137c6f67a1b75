import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sign } from "#lib/ccpayment/v1/signature/signature.ts";
import { fixture } from "#lib/ccpayment/v1/testing/fixture.ts";
import { depositDirectly, payInvoice } from "#lib/sandbox/account/deposit.ts";
import { payOrder } from "#lib/sandbox/payments/pay-order.ts";
import { refundOrder } from "#lib/sandbox/payments/refund-order.ts";
import { handleApiRequest } from "#lib/sandbox/protocol/v1/handle.ts";
import { changeSettings } from "#lib/sandbox/settings/settings.ts";
import { hosted, type TestSandbox, testSandbox, usdtOnTron } from "#tests/harness/test-sandbox.ts";

// The published samples, compared member by member with what the sandbox says in their place.
let t: TestSandbox;
beforeEach(() => {
  t = testSandbox();
  changeSettings(t.sandbox.store, { webhookUrl: "http://localhost:9/account" });
});
afterEach(() => t.close());

const sample = (name: string) => JSON.parse(fixture(name).toString());

type Json = Record<string, unknown>;

/** The paths of all members, of a list those of its first entry. */
function members(value: unknown, path = ""): string[] {
  if (Array.isArray(value)) return members(value[0], `${path}[]`);
  if (typeof value !== "object" || value === null) return [`${path}: ${typeof value}`];
  return Object.entries(value as Json).flatMap(([key, one]) => members(one, `${path}.${key}`));
}

/** Every member of the sample is there, of the same type; more may be. */
function expectLike(answer: unknown, name: string): void {
  expect(members(answer)).toEqual(expect.arrayContaining(members(sample(name))));
}

const exactly = { tokenId: usdtOnTron, amount: "exact", stage: "success" } as const;
const pay = (id: string) =>
  payOrder(t.sandbox, id, { ...exactly, addConfirmations: false, internal: false });
const refunded = (id: string) =>
  refundOrder(t.sandbox, id, { amount: "1", networkFee: "0", status: "success", internal: true });

describe("answers have the members of the published samples", () => {
  test.each<[string, () => unknown]>([
    ["hosted-checkout", () => t.call("concise/url/get", hosted("shop-1"))],
    [
      "native-order",
      () =>
        t.call("bill/create", {
          ...hosted("shop-1"),
          token_id: usdtOnTron,
          denominated_currency: "USD",
        }),
    ],
    ["coins", () => t.call("coin/all", "")],
    ["token-rate", () => t.call("token/rate", { amount: "1000", token_id: usdtOnTron })],
    ["assets", () => t.call("assets", {})],
    ["check-user", () => t.call("check/user", { c_id: "9454818" })],
    ["permanent-address", () => t.call("payment/address/get", { user_id: "user-1", chain: "TRX" })],
    ["block-heights", () => t.call("get/network/height/info", "{}")],
    [
      "order-info",
      () => {
        t.call("concise/url/get", hosted("shop-1"));
        pay("shop-1");
        refunded("shop-1");
        return t.call("bill/info", { merchant_order_ids: ["shop-1"] });
      },
    ],
    [
      "withdrawal-info",
      () => {
        withdrawOne();
        t.advance(3);
        return t.call("bill/info", { merchant_order_ids: ["payout-1"] });
      },
    ],
  ])("%s", (name, answer) => expectLike(answer(), name));
});

const withdrawOne = () =>
  t.call("withdraw", {
    merchant_order_id: "payout-1",
    address: "TAddressOfAPayee",
    token_id: usdtOnTron,
    value: "5",
  });

describe("notifications have the members of the published samples", () => {
  test.each<[string, () => unknown]>([
    [
      "api-deposit",
      () => {
        t.call("concise/url/get", hosted("shop-1"));
        pay("shop-1");
      },
    ],
    [
      "refund",
      () => {
        t.call("concise/url/get", hosted("shop-1"));
        pay("shop-1");
        refunded("shop-1");
      },
    ],
    [
      "direct-deposit",
      () => {
        t.call("payment/address/get", { user_id: "user-1", chain: "TRX" });
        const paid = { userId: "user-1", tokenId: usdtOnTron, amount: "666", internal: true };
        depositDirectly(t.sandbox, paid);
      },
    ],
    [
      "invoice",
      () =>
        payInvoice(t.sandbox, { email: "payer@shop.example", price: "18", tokenId: usdtOnTron }),
    ],
    [
      "api-withdrawal",
      () => {
        withdrawOne();
        t.advance(3600);
      },
    ],
  ])("%s", async (name, happens) => {
    happens();
    await t.deliver();
    const kind = sample(name).order_type;
    expectLike(
      t.bodies().find((body) => body.order_type === kind),
      name,
    );
  });
});

test("where tables name members otherwise, a switch speaks as they do", () => {
  changeSettings(t.sandbox.store, { spelling: "tables" });
  t.call("concise/url/get", hosted("shop-1"));
  pay("shop-1");
  const [info] = t.call("bill/info", { merchant_order_ids: ["shop-1"] }).data;
  expect(info.order_detail).toHaveProperty("rate");
  expect(info.trade_list[0]).toHaveProperty("rate");
  expect(t.call("check/user", { c_id: "9454818" }).data).toHaveProperty("nickname");
  expect(t.call("assets", {}).data.list[0]).toHaveProperty("token_id");
  const native = { ...hosted("shop-2"), token_id: usdtOnTron, denominated_currency: "TOKEN" };
  expect(t.call("bill/create", native).data).toHaveProperty("product_price");
});

describe("the worked vectors pass its checks", () => {
  const credentials = {
    appId: "202301010000000000000000000000001",
    appSecret: "demo-secret-not-real-0001",
  };
  const vectors: [string, string, number][] = [
    ["", "28735371dbb894a1184af8fd9033ac63aad5f130040df4d72a25bbffd8bee58b", 1700000000],
    ["{}", "0daf83d5877c921ece0b54e43064b91f44f3e45b6f109636504468cf19180b05", 1700000000],
    [
      '{"amount":"1000","token_id":"f36ad1cf-222a-4933-9ad0-86df8069f916"}',
      "c37ab0ab18b144dca1e24a286fb09948af6cbe69ffea74659cd2782a8712f9c8",
      1700000000,
    ],
    [
      '{"amount": "1000", "token_id": "f36ad1cf-222a-4933-9ad0-86df8069f916"}',
      "e50c883dc17a46849787a8290b941546130e251aa0b08c37fa60255500c5d76b",
      1700000000,
    ],
    [
      '{"product_price":"25.00","merchant_order_id":"ORD-1001","product_name":"Test order","order_valid_period":3600,"return_url":"https://shop.example/thanks","notify_url":"https://shop.example/hook","custom_value":"cart-7"}',
      "0d0f2add7751a86f0057fe7d021a6068301e5eb3f2ac606808b89e5f743c38f3",
      1700000000,
    ],
    [
      '{"product_price":"1","merchant_order_id":"ORD-1002","product_name":"Café ☕"}',
      "59eb26c183ed9f53b22f3eda19f2f6d2dc1290ce3d5862c24e06c8f67590e235",
      1700000000,
    ],
    [
      '{"product_price":"1","merchant_order_id":"ORD-1002","product_name":"Caf\\u00e9 \\u2615"}',
      "088a2e48109b95df77eac2ad63a8623b8d2eb09c048edc71a150126bbcbec0d7",
      1700000000,
    ],
    [
      '{"return_url":"https:\\/\\/shop.example\\/thanks"}',
      "36845371669af0822990677e8eed922bd4ad2712e3094577db312bf621c30c2c",
      1700000000,
    ],
    ["{}", "00df3ba60955b3eb657350b6c32a67b2cf684c671372445353e4d599693f80f0", 1700000030],
  ];

  test.each(vectors)("%s", (body, signature, timestamp) => {
    const alone = testSandbox({ credentials, startsAt: timestamp * 1000 });
    const ask = (given: string) => {
      const reply = handleApiRequest(alone.sandbox, {
        method: "POST",
        path: "coin/all",
        address: "here",
        appId: credentials.appId,
        timestamp: String(timestamp),
        sign: given,
        body: Buffer.from(body),
      });
      expect(reply.headers.Sign).toBe(
        sign({ ...credentials, timestamp, body: Buffer.from(reply.body) }),
      );
      return JSON.parse(reply.body).code;
    };
    expect(ask(signature)).toBe(10_000);
    expect(ask(signature.replace(/^./, (digit) => (digit === "0" ? "1" : "0")))).toBe(990_001);
    alone.close();
  });
});
