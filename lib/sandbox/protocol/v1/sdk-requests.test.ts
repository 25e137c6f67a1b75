import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { changeSettings } from "#lib/sandbox/settings/settings.ts";
import { tokens } from "#lib/sandbox/tokens/tokens.ts";
import { type TestSandbox, testSandbox, usdtOnTron } from "#tests/harness/test-sandbox.ts";

// Bodies byte for byte as the five official SDKs write them (docs/protocol/v1.md §1.3, §3.1), signed by hand.
let t: TestSandbox;
beforeEach(() => {
  t = testSandbox();
});
afterEach(() => t.close());

const btc = "f36ad1cf-222a-4933-9ad0-86df8069f916";
const eth = "e8f64d3d-df5b-411d-897f-c6d8d30206b7";
const ethOnEthereum = "8addd19b-37df-4faf-bd74-e61e214b008a";
const usdt = "8e5741cf-6e51-4892-9d04-3d40e1dd0128";

describe("requests as the official SDKs send them are accepted", () => {
  test.each([
    // Java writes null for everything unset.
    [
      "Java",
      "concise/url/get",
      '{"product_price":"25.00","merchant_order_id":"java-1","product_name":"T","order_valid_period":null,"return_url":null,"notify_url":null,"custom_value":null}',
    ],
    [
      "Java",
      "bill/create",
      `{"remark":null,"token_id":"${usdtOnTron}","product_price":"0.07","merchant_order_id":"java-2","denominated_currency":"TOKEN","order_valid_period":null,"notify_url":null,"custom_value":null}`,
    ],
    ["Java", "assets", '{"coin_id":null,"token_id":null}'],
    ["Java", "network/fee", `{"token_id":"${usdtOnTron}","address":null,"memo":null}`],
    [
      "Java",
      "withdraw",
      `{"merchant_order_id":"java-3","address":"TPayee","token_id":"${usdtOnTron}","value":"5","memo":null,"merchant_pays_fee":null}`,
    ],
    ["Java", "payment/address/get", '{"user_id":"user-1","chain":"TRX","notify_url":null}'],
    [
      "Java",
      "webhook/resend",
      '{"start_timestamp":1767225600,"end_timestamp":null,"webhook_result":null,"transaction_type":null}',
    ],
    ["Java", "coin/all", "{}"],
    // PHP sends legacy members beside the new ones, escapes slashes, and nothing where there is nothing to say.
    [
      "PHP",
      "concise/url/get",
      '{"product_price":"","amount":"25.00","merchant_order_id":"php-1","product_name":"T","order_valid_period":0,"valid_timestamp":0,"return_url":"https:\\/\\/shop.example\\/thanks"}',
    ],
    [
      "PHP",
      "concise/url/get",
      '{"product_price":null,"amount":"25.00","merchant_order_id":"php-2","product_name":"T","valid_timestamp":3600}',
    ],
    [
      "PHP",
      "concise/url/get",
      '{"product_price":"25.00","amount":"","merchant_order_id":"php-3","product_name":"T","order_valid_period":0,"valid_timestamp":0}',
    ],
    [
      "PHP",
      "bill/create",
      `{"amount":"0.5","merchant_order_id":"php-4","token_id":"${usdtOnTron}","denominated_currency":"USD"}`,
    ],
    ["PHP", "token/chain", `{"token_id":"${eth}"}`],
    ["PHP", "support/token", ""],
    ["PHP", "coin/all", ""],
    // Python's json.dumps puts spaces and escapes everything beyond ASCII.
    [
      "Python",
      "concise/url/get",
      '{"product_price": "1", "merchant_order_id": "py-1", "product_name": "Caf\\u00e9 \\u2615", "order_valid_period": 1800, "return_url": ""}',
    ],
    ["Python", "token/rate", `{"amount": "1000", "token_id": "${btc}"}`],
    ["Python", "get/network/height/info", "{}"],
    [
      "Go",
      "concise/url/get",
      '{"product_price":"25","merchant_order_id":"go-1","product_name":"T","order_valid_period":300,"return_url":"","custom_value":"","notify_url":""}',
    ],
    ["Go", "assets", '{"coin_id":""}'],
    ["Go", "check/user", '{"c_id":"9454818"}'],
    [
      "Node",
      "concise/url/get",
      '{"product_price":"25","merchant_order_id":"node-1","product_name":"T","order_valid_period":823456}',
    ],
    ["Node", "get/network/height/info", ""],
  ])("%s: %s %s", (_, path, body) => {
    expect(t.call(path, body)).toMatchObject({ code: 10_000, msg: "success" });
  });
});

describe("where a call takes a coin's id or a network's", () => {
  test.each([btc, tokens.find(({ crypto }) => crypto === "BTC")?.tokenId])(
    "token/rate takes %s",
    (id) => {
      expect(t.call("token/rate", { amount: "1000", token_id: id }).data.price).toBe("61250.5");
    },
  );

  test("support/token gives the coin's, token/chain the networks'", () => {
    const coins = t.call("support/token", "").data.list;
    expect(coins).toContainEqual(expect.objectContaining({ crypto: "ETH", token_id: eth }));
    const networks = (id: string) => t.call("token/chain", { token_id: id }).data.list;
    expect(networks(eth)).toMatchObject([{ network: "ERC20", token_id: ethOnEthereum }]);
    expect(networks(usdt)).toEqual(networks(usdtOnTron));
  });

  test.each(["9454818", "payee@example.com"])(
    "a withdrawal to the Cwallet of %s is free; a network address needs a network",
    (address) => {
      const asked = { merchant_order_id: "out-1", token_id: usdt, value: "5" };
      expect(t.call("withdraw", { ...asked, address }).data).toMatchObject({
        network_fee: "0",
        net_receivable: "5",
      });
      const outside = { ...asked, merchant_order_id: "out-2", address: "TPayee" };
      expect(t.call("withdraw", outside).code).toBe(990_005);
    },
  );
});

describe("answers a strict reader can take", () => {
  test("a failure is a code and a message, as published", () => {
    expect(Object.keys(t.call("token/rate", "{}"))).toEqual(["code", "msg"]);
  });

  test("members whose spelling differs between sources come in both", () => {
    expect(t.call("check/user", { c_id: "9454818" }).data).toMatchObject({
      nickname: expect.stringContaining("***"),
      nikename: expect.stringContaining("***"),
    });
    expect(t.call("assets", "").data.list[0]).toMatchObject({
      coin_id: expect.any(String),
      token_id: expect.any(String),
    });
  });

  test.each([
    ["samples", "nikename"],
    ["tables", "nickname"],
  ] as const)("or as the %s have it", (spelling, name) => {
    changeSettings(t.sandbox.store, { spelling });
    expect(Object.keys(t.call("check/user", { c_id: "9454818" }).data)).toEqual(["c_id", name]);
  });
});

test("unsendable amount: what is due has the token's decimals, and a price in tokens may have no more", () => {
  for (const { tokenId, precision } of tokens) {
    const id = `due-${tokenId.slice(0, 8)}-${tokenId.slice(-3)}`;
    t.call("bill/create", {
      merchant_order_id: id,
      product_price: "25",
      token_id: tokenId,
      denominated_currency: "USD",
    });
    const [info] = t.call("bill/info", { merchant_order_ids: [id] }).data;
    expect((info.order_detail.order_amount.split(".")[1] ?? "").length).toBeLessThanOrEqual(
      precision,
    );
  }
  const finer = { merchant_order_id: "finer", product_price: "0.0000001", token_id: usdtOnTron };
  expect(t.call("bill/create", { ...finer, denominated_currency: "token" }).code).toBe(990_003);
});
