import { generateKeyPairSync } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { credentials } from "../../shared/testing/credentials.ts";
import { hmacSigner } from "./hmac-signer.ts";
import { rsaSigner } from "./rsa-signer.ts";
import { verify } from "./verify.ts";

const { appId, appSecret } = credentials;
const timestamp = "1700000000";
const hmac = hmacSigner(appSecret);

const rsa = rsaSigner(
  generateKeyPairSync("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  }),
);

const vectors: [body: string, sign: string, timestamp?: string][] = [
  ["", "b14e50ef2c14951c4c8950728a5f49457ce3320252d669773554d21bc3f90212"],
  ["{}", "e6fd5b9aa04e68a7144d787e0e6745605c6b2ca161046867c45935a5e7383c41"],
  ["[]", "fe3b74f5c2f09095f88530717745fff96f485536b6776544c6cb8564d31a1767"],
  ['{"coinId":1280}', "e6c9edc405126da302ebb96d176abbe181ca3314b02828c5fa0968970e9a0b76"],
  ['{"coinId": 1280}', "90e5aeb3aea40eaccecadf6989189cf01493934b6b6136ae403331a850990a56"],
  [
    String.raw`{"orderId":"ORD-2001","price":"25","priceFiatId":1033,"returnUrl":"https:\/\/shop.example\/thanks"}`,
    "46b995d48296fbd5bd2910ccb754876cce13a2a4e22cdbb88783fa5db5cef02f",
  ],
  [
    '{"amount":"1000","token_id":"f36ad1cf-222a-4933-9ad0-86df8069f916"}',
    "2e62e5071e55525a8e3878fcc7a20156d3dabc00b4ada58b0569846f4b51157c",
  ],
  [
    '{"product_price":"1","merchant_order_id":"ORD-1002","product_name":"Café ☕"}',
    "e821282ebf472b60e2bd4260eeea687e1690e2fd83a320a691bfc25858f68a25",
  ],
  [
    '{"type":"ApiDeposit","msg":{"recordId":"20260101000000123456789012345678","orderId":"ORD-2001","coinId":1280,"coinSymbol":"USDT","status":"Success","isFlaggedAsRisky":false}}',
    "fb7857bc1f36a282b87698213dd318517b1cb4cc949bd91fc8a62e60c588fdc7",
  ],
  [
    '{"type":"ActivateWebhookURL","msg":{}}',
    "4df3ab46ba38d175624ed69d81046e21da68ecfd5bd7eba591c7210777cb8d9a",
  ],
  ["{}", "b9b72223fa5150e4e6fb1eb3af36261db3369103a6315b4dd8f3108fcad369a3", "1700000000000"],
];

describe("worked vectors", () => {
  it.each(vectors)("%s", (body, sign, at = timestamp) => {
    expect(hmac.sign({ appId, timestamp: at, body })).toBe(sign);
    const bytes = Buffer.from(body);
    expect(verify({ appId, signer: hmac, timestamp: at, sign, body: bytes })).toEqual({
      ok: true,
      timestampMs: 1_700_000_000_000,
    });
  });
});

describe.each([
  ["HMAC", hmac],
  ["RSA", rsa],
])("%s", (_, signer) => {
  const body = Buffer.from('{"type":"ApiDeposit"}');
  const sign = signer.sign({ appId, timestamp, body });
  const message = { appId, signer, timestamp, sign, body };

  it("any flipped bit of the body, sign or timestamp fails", () => {
    const flip = (text: string, bit: number) => {
      const bytes = Buffer.from(text);
      const at = Math.floor(bit / 8) % bytes.length;
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit % 8));
      return bytes.toString("latin1");
    };
    const bit = fc.nat(8 * sign.length - 1);
    const anyBody = fc.uint8Array({ minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(anyBody, bit, (bytes, n) => {
        const honest = {
          ...message,
          body: bytes,
          sign: signer.sign({ appId, timestamp, body: bytes }),
        };
        expect(verify(honest).ok).toBe(true);
        const forged = bytes.map((byte, i) =>
          i === n % bytes.length ? byte ^ (1 << (n % 8)) : byte,
        );
        expect(verify({ ...honest, body: forged }).ok).toBe(false);
        expect(verify({ ...honest, timestamp: flip(timestamp, n) }).ok).toBe(false);
        const otherSign = flip(honest.sign, n);
        // Base64 ignores the last bits before its padding, so only another signature must fail.
        if (Buffer.from(otherSign, "base64").equals(Buffer.from(honest.sign, "base64"))) return;
        expect(verify({ ...honest, sign: otherSign }).ok).toBe(false);
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    "",
    "1e9",
    "1.7e9",
    "+1700000000",
    " 1700000000",
    "1700000000\n",
    "01700000000",
    "170000000",
    "17000000000",
    " 1700000000000",
    "1700000000000x",
    "NaN",
  ])("refuses the timestamp %j even when signed", (at) => {
    const signed = signer.sign({ appId, timestamp: at, body });
    expect(verify({ ...message, timestamp: at, sign: signed })).toEqual({
      ok: false,
      reason: "timestamp-format",
    });
  });

  it.each([
    ["nothing", ""],
    ["a line break", `${sign}\n`],
    ["one short", sign.slice(0, 63)],
    ["a character outside the alphabet", `!${sign.slice(1)}`],
  ])("refuses a sign with %s", (_case, other) => {
    expect(verify({ ...message, sign: other })).toEqual({ ok: false, reason: "sign-format" });
  });

  it("fails for another app id", () => {
    expect(verify({ ...message, appId: "another" })).toEqual({ ok: false, reason: "mismatch" });
  });
});

it("HMAC refuses capitals, another length and another secret", () => {
  const body = Buffer.from("{}");
  const sign = hmac.sign({ appId, timestamp, body });
  const message = { appId, signer: hmac, timestamp, sign, body };
  for (const other of [sign.toUpperCase(), `0${sign}`, `${sign}0`]) {
    expect(verify({ ...message, sign: other })).toMatchObject({ reason: "sign-format" });
  }
  expect(verify({ ...message, signer: hmacSigner("another") }).ok).toBe(false);
});
