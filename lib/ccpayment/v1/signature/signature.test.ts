import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { credentials } from "../../shared/testing/credentials.ts";
import { sign, verify } from "./signature.ts";

const timestamp = 1_700_000_000;
const coinRequest = { amount: "1000", token_id: "f36ad1cf-222a-4933-9ad0-86df8069f916" };
const phpSlashes = String.raw`{"return_url":"https:\/\/shop.example\/thanks"}`;
const escaped = String.raw`{"product_price":"1","merchant_order_id":"ORD-1002","product_name":"Caf\u00e9 \u2615"}`;

describe("worked vectors", () => {
  it.each([
    ["nothing", "", "28735371dbb894a1184af8fd9033ac63aad5f130040df4d72a25bbffd8bee58b"],
    ["{}", "{}", "0daf83d5877c921ece0b54e43064b91f44f3e45b6f109636504468cf19180b05"],
    [
      "a request",
      JSON.stringify(coinRequest),
      "c37ab0ab18b144dca1e24a286fb09948af6cbe69ffea74659cd2782a8712f9c8",
    ],
    [
      "the same with Python's spaces",
      `{"amount": "1000", "token_id": "${coinRequest.token_id}"}`,
      "e50c883dc17a46849787a8290b941546130e251aa0b08c37fa60255500c5d76b",
    ],
    [
      "a hosted checkout",
      '{"product_price":"25.00","merchant_order_id":"ORD-1001","product_name":"Test order","order_valid_period":3600,"return_url":"https://shop.example/thanks","notify_url":"https://shop.example/hook","custom_value":"cart-7"}',
      "0d0f2add7751a86f0057fe7d021a6068301e5eb3f2ac606808b89e5f743c38f3",
    ],
    [
      "raw UTF-8",
      '{"product_price":"1","merchant_order_id":"ORD-1002","product_name":"Café ☕"}',
      "59eb26c183ed9f53b22f3eda19f2f6d2dc1290ce3d5862c24e06c8f67590e235",
    ],
    [
      "the same, escaped",
      escaped,
      "088a2e48109b95df77eac2ad63a8623b8d2eb09c048edc71a150126bbcbec0d7",
    ],
    [
      "PHP's slashes",
      phpSlashes,
      "36845371669af0822990677e8eed922bd4ad2712e3094577db312bf621c30c2c",
    ],
    [
      "a response",
      '{"code":10000,"msg":"success","data":{"payment_url":"https://ccpayment.com/pay?key=202301140359451614109992410173440"}}',
      "d52092b165439afdb8b52b8f2fb07f3e96478316cf531be5679bb4a5395cd759",
    ],
    [
      "a notification",
      '{"pay_status":"success","order_type":"API Deposit","record_id":"202302201213531627642695975706624","order_id":"202302200951001627606736097771520","extend":{"merchant_order_id":"202211154785795"}}',
      "7c31e2f68b25f69eb6c4223d087f9d8cc02883cb9932b568ae8dc136eb3f5b86",
    ],
  ])("%s", (_, body, expected) => {
    expect(sign({ ...credentials, timestamp, body })).toBe(expected);
    const message = { ...credentials, timestamp: String(timestamp), sign: expected };
    expect(verify({ ...message, body: Buffer.from(body) })).toEqual({ ok: true, timestamp });
  });

  it("keeps leading zeros", () => {
    expect(sign({ ...credentials, timestamp: 1_700_000_030, body: "{}" })).toBe(
      "00df3ba60955b3eb657350b6c32a67b2cf684c671372445353e4d599693f80f0",
    );
  });
});

describe("verify", () => {
  const body = Buffer.from('{"pay_status":"success"}');
  const message = {
    ...credentials,
    timestamp: String(timestamp),
    sign: sign({ ...credentials, timestamp, body }),
    body,
  };

  it.each([
    "",
    "1e9",
    "1.7e9",
    "+1700000000",
    "-1700000000",
    "01700000000",
    "0170000000",
    " 1700000000",
    "1700000000 ",
    "1700000000\n",
    "1700000000.0",
    "1700000000000",
    "170000000",
    "0x6553f100",
    "1_700_000_000",
    "１７００００００００",
    "NaN",
  ])("refuses the timestamp %j", (changed) => {
    expect(verify({ ...message, timestamp: changed })).toEqual({
      ok: false,
      reason: "timestamp-format",
    });
  });

  it.each([
    ["upper case", message.sign.toUpperCase()],
    ["one short", message.sign.slice(1)],
    ["one long", `${message.sign}0`],
    ["a line break", `${message.sign}\n`],
    ["not hex", `g${message.sign.slice(1)}`],
    ["nothing", ""],
  ])("refuses a sign with %s", (_, changed) => {
    expect(verify({ ...message, sign: changed })).toEqual({ ok: false, reason: "sign-format" });
  });

  it("fails when any byte of the body flips, always", () => {
    const anyBody = fc.uint8Array({ minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(anyBody, fc.nat(), fc.integer({ min: 1, max: 255 }), (bytes, at, flip) => {
        const signed = sign({ ...credentials, timestamp, body: bytes });
        expect(verify({ ...message, sign: signed, body: bytes }).ok).toBe(true);
        const flipped = bytes.map((byte, i) => (i === at % bytes.length ? byte ^ flip : byte));
        expect(verify({ ...message, sign: signed, body: flipped }).ok).toBe(false);
      }),
    );
  });

  it("fails when any digit of the sign or of the timestamp changes, always", () => {
    const change = (text: string, at: number, to: string) =>
      text.slice(0, at) + to + text.slice(at + 1);
    const hexDigit = fc.integer({ min: 0, max: 15 }).map((digit) => digit.toString(16));
    fc.assert(
      fc.property(fc.nat(63), hexDigit, fc.nat(9), fc.nat(9), (at, hex, place, digit) => {
        const changed = change(message.sign, at, hex);
        expect(verify({ ...message, sign: changed }).ok).toBe(changed === message.sign);
        const later = change(message.timestamp, place, String(digit));
        expect(verify({ ...message, timestamp: later }).ok).toBe(later === message.timestamp);
      }),
    );
  });

  it.each(["appId", "appSecret"] as const)("fails with another %s", (part) => {
    expect(verify({ ...message, [part]: "another" })).toEqual({ ok: false, reason: "mismatch" });
  });
});
