import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { handleV2Request } from "#lib/sandbox/protocol/v2/handle.ts";
import { signV2 } from "#lib/sandbox/protocol/v2/signature.ts";
import { changeSettings } from "#lib/sandbox/settings/settings.ts";
import { sandboxCredentials } from "#lib/shared/sandbox-credentials.ts";
import { type TestSandbox, testSandbox } from "#tests/harness/test-sandbox.ts";

let t: TestSandbox;
beforeEach(() => {
  t = testSandbox();
});
afterEach(() => t.close());

const nowMs = () => t.sandbox.clock.now();

describe("the worked vectors (docs/protocol/v2.md §1.2)", () => {
  const account = {
    appId: "202301010000000000000000000000001",
    appSecret: "demo-secret-not-real-0001",
  };
  test.each([
    ["", "b14e50ef2c14951c4c8950728a5f49457ce3320252d669773554d21bc3f90212"],
    ["{}", "e6fd5b9aa04e68a7144d787e0e6745605c6b2ca161046867c45935a5e7383c41"],
    ["[]", "fe3b74f5c2f09095f88530717745fff96f485536b6776544c6cb8564d31a1767"],
    ['{"coinId":1280}', "e6c9edc405126da302ebb96d176abbe181ca3314b02828c5fa0968970e9a0b76"],
    ['{"coinId": 1280}', "90e5aeb3aea40eaccecadf6989189cf01493934b6b6136ae403331a850990a56"],
    [
      '{"orderId":"ORD-2001","price":"25","priceFiatId":1033,"returnUrl":"https:\\/\\/shop.example\\/thanks"}',
      "46b995d48296fbd5bd2910ccb754876cce13a2a4e22cdbb88783fa5db5cef02f",
    ],
    [
      '{"product_price":"1","merchant_order_id":"ORD-1002","product_name":"Café ☕"}',
      "e821282ebf472b60e2bd4260eeea687e1690e2fd83a320a691bfc25858f68a25",
    ],
    ["{}", "b9b72223fa5150e4e6fb1eb3af36261db3369103a6315b4dd8f3108fcad369a3", "1700000000000"],
  ])("%s", (body, sign, timestamp = "1700000000") => {
    expect(signV2({ appId: account.appId, timestamp, body }, account.appSecret)).toBe(sign);
    const alone = testSandbox({ startsAt: 1_700_000_000_000 });
    const reply = handleV2Request(
      { ...alone.sandbox, credentials: { ...sandboxCredentials, v2: account } },
      {
        method: "POST",
        path: "getCoin",
        address: "here",
        appId: account.appId,
        timestamp,
        sign,
        body: Buffer.from(body),
      },
    );
    // Whatever the fields say of the body: the signature held.
    expect([10_000, 11000]).toContain(JSON.parse(reply.body).code);
    alone.close();
  });
});

describe("bodies as the official SDKs send them", () => {
  test.each(["", "{}", "[]", "[ ]", '{"unused":null}'])("%j is no fields", (body) => {
    expect(t.callV2("getFiatList", body).code).toBe(10_000);
  });

  test.each([
    ["a number as a string", '{"coinId":"1280"}', 10_000],
    ["Python's spaces", '{"coinId": 1280}', 10_000],
    ["no JSON", "coinId=1280", 11000],
    ["a list", "[1280]", 11000],
    ["a fraction", '{"coinId":1280.5}', 11000],
  ])("%s", (_, body, code) => {
    expect(t.callV2("getCoin", body).code).toBe(code);
  });

  test("settings make strings, unknown fields and numbers as amounts an error, or not", () => {
    changeSettings(t.sandbox.store, { v2NumericStrings: false, v2UnknownFields: "reject" });
    expect(t.callV2("getCoin", { coinId: "1280" }).code).toBe(11000);
    expect(t.callV2("getCoin", { coinId: 1280, extra: 1 }).code).toBe(11000);
    changeSettings(t.sandbox.store, { coercePrices: true });
    const order = { orderId: "shop-1", price: 25, priceFiatId: 1033 };
    expect(t.callV2("createInvoiceUrl", order).code).toBe(10_000);
  });
});

describe("who is refused, and how", () => {
  const ask = (more: Partial<Parameters<typeof handleV2Request>[1]>) => {
    const timestamp = String(Math.floor(nowMs() / 1000));
    const { appId, appSecret } = sandboxCredentials.v2;
    const reply = handleV2Request(t.sandbox, {
      method: "POST",
      path: "getCoinList",
      address: "here",
      appId,
      timestamp,
      sign: signV2({ appId, timestamp, body: "" }, appSecret),
      body: Buffer.from(""),
      ...more,
    });
    return { status: reply.status, headers: reply.headers, ...JSON.parse(reply.body) };
  };

  test.each([
    ["without headers", { sign: null }, 11001],
    ["another account", { appId: "1".repeat(16) }, 12001],
    ["a wrong signature", { sign: "0".repeat(64) }, 11005],
    ["no timestamp", { timestamp: "now" }, 11001],
  ])("%s", (_, more, code) => {
    expect(ask(more)).toMatchObject({ status: 200, code });
  });

  test("a timestamp beyond the window, in seconds or milliseconds", () => {
    for (const scale of [1000, 1]) {
      const at = (seconds: number) => String(Math.floor((nowMs() + seconds * 1000) / scale));
      expect(t.callV2("getCoinList", "", { timestamp: at(-121) }).code).toBe(11006);
      expect(t.callV2("getCoinList", "", { timestamp: at(-119) }).code).toBe(10_000);
      expect(t.callV2("getCoinList", "", { timestamp: at(119) }).code).toBe(10_000);
      expect(t.callV2("getCoinList", "", { timestamp: at(121) }).code).toBe(11006);
    }
    changeSettings(t.sandbox.store, { v2Timestamps: "seconds" });
    expect(t.callV2("getCoinList", "", { timestamp: String(nowMs()) }).code).toBe(11001);
  });

  test("an account of the other version, in both directions", () => {
    changeSettings(t.sandbox.store, { generation: "v1" });
    expect(t.callV2("getCoinList").code).toBe(11013);
    expect(ask({ appId: sandboxCredentials.appId }).code).toBe(11013);
    expect(t.call("coin/all", "").code).toBe(10_000);
    changeSettings(t.sandbox.store, { generation: "v2" });
    expect(t.callV2("getCoinList").code).toBe(10_000);
    expect(t.call("coin/all", "").msg).toMatch(/only call api of version 2/);
  });

  test("errors have the status, the data and the code that are set; answers are signed where that is set", () => {
    expect(ask({ sign: "0".repeat(64) })).not.toHaveProperty("data");
    expect(ask({}).headers).not.toHaveProperty("Sign");
    changeSettings(t.sandbox.store, {
      v2ErrorHttpStatus: "400",
      v2ErrorData: "null",
      v2UnknownAppCode: "11005",
      v2UnknownCoinCode: "11003",
      v2SignResponses: true,
      v2RateLimitPerSecond: 1,
    });
    expect(ask({ appId: "another", address: "a" })).toMatchObject({
      status: 400,
      code: 11005,
      data: null,
    });
    expect(t.callV2("getCoin", { coinId: 1 }).code).toBe(11003);
    expect(ask({ address: "b" }).headers.Sign).toMatch(/^[0-9a-f]{64}$/);
    expect(Array.from({ length: 3 }, () => ask({ address: "c" }).code)).toContain(11004);
  });

  test("a path that is none, a name every object has, and GET", () => {
    expect(ask({ path: "createUserDepositAddress" }).status).toBe(404);
    expect(ask({ path: "constructor" }).status).toBe(404);
    expect(ask({ method: "GET" }).status).toBe(405);
  });
});
