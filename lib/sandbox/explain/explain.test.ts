import { createHash, createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { explain } from "#lib/sandbox/explain/explain.ts";

const known = {
  generation: "v1" as const,
  appId: "202301010000000000000000000000001",
  appSecret: "demo-secret-not-real-0001",
  timestamp: "1700000000",
};
const compact = '{"product_price":"1","merchant_order_id":"ORD-1002","product_name":"Café ☕"}';
const sha = (body: string | Buffer, over: Partial<typeof known> = {}) => {
  const { appId, appSecret, timestamp } = { ...known, ...over };
  return createHash("sha256")
    .update(appId + appSecret + timestamp)
    .update(body)
    .digest("hex");
};

test.each([
  ["", "28735371dbb894a1184af8fd9033ac63aad5f130040df4d72a25bbffd8bee58b"],
  ["{}", "0daf83d5877c921ece0b54e43064b91f44f3e45b6f109636504468cf19180b05"],
  [compact, "59eb26c183ed9f53b22f3eda19f2f6d2dc1290ce3d5862c24e06c8f67590e235"],
])("worked vector: %s is valid", (body, sign) => {
  expect(explain({ ...known, body, sign })).toMatchObject({
    valid: true,
    mistake: null,
    expected: sign,
  });
});

test.each([
  [
    "Python's spaces",
    compact.replaceAll('":', '": ').replaceAll('",', '", '),
    sha(compact),
    "serialized again",
  ],
  [
    "escaped unicode",
    compact,
    "088a2e48109b95df77eac2ad63a8623b8d2eb09c048edc71a150126bbcbec0d7",
    "serialized again",
  ],
  ["PHP's slashes", '{"u":"https://a/b"}', sha('{"u":"https:\\/\\/a\\/b"}'), "serialized again"],
  ["a trailing newline", compact, sha(`${compact}\n`), "line break"],
  ["milliseconds", compact, sha(compact, { timestamp: "1700000000000" }), "milliseconds"],
  ["latin-1", compact, sha(Buffer.from(compact, "latin1")), "character set"],
  ["capitals", compact, sha(compact).toUpperCase(), "lowercase"],
  [
    "HMAC",
    compact,
    createHmac("sha256", known.appSecret)
      .update(known.appId + known.timestamp + compact)
      .digest("hex"),
    "v2",
  ],
  ["no body", compact, sha(""), "left out"],
  ["another secret", compact, sha(compact, { appSecret: "another" }), "is another one"],
  ["no digest", compact, "nonsense", "64 hex digits"],
])("names the mistake: %s", (_, body, sign, words) => {
  const explanation = explain({ ...known, body, sign });
  expect(explanation.valid).toBe(false);
  expect(explanation.mistake).toContain(words);
});

test("names lost leading zeros", () => {
  const message = { ...known, timestamp: "1700000030", body: "{}" };
  const sign = "df3ba60955b3eb657350b6c32a67b2cf684c671372445353e4d599693f80f0";
  expect(explain({ ...message, sign }).mistake).toContain("leading zeros");
});

test("the secret never shows", () => {
  const { parts, mistake } = explain({ ...known, body: compact, sign: "x" });
  expect(JSON.stringify([parts, mistake])).not.toContain(known.appSecret);
});

test("a timestamp that the API refuses: a right digest is not a valid signature", () => {
  const message = { ...known, timestamp: "1700000000000", body: compact };
  const explanation = explain({ ...message, sign: sha(compact, message) });
  expect(explanation.valid).toBe(false);
  expect(explanation.mistake).toContain("milliseconds");
});

test("the secret before the app id is named", () => {
  const { appId, appSecret, timestamp } = known;
  const sign = createHash("sha256")
    .update(appSecret + appId + timestamp + compact)
    .digest("hex");
  expect(explain({ ...known, body: compact, sign }).mistake).toContain("before the app id");
});

test("v2: HMAC is right, and v1's digest is named", () => {
  const message = { ...known, generation: "v2" as const, body: compact };
  const sign = createHmac("sha256", known.appSecret)
    .update(known.appId + known.timestamp + compact)
    .digest("hex");
  expect(explain({ ...message, sign }).valid).toBe(true);
  expect(explain({ ...message, sign: sha(compact) }).mistake).toContain("v1");
});
