import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { credentials } from "../../shared/testing/credentials.ts";
import { parseNotification } from "../notifications/notification.ts";
import { fixture } from "../testing/fixture.ts";
import { extend } from "../testing/length-extension.ts";
import { sign, verify } from "./signature.ts";

const timestamp = 1_700_000_000;
const sent = { ...credentials, timestamp: String(timestamp) };
const honest = fixture("refund");
const honestSign = sign({ ...credentials, timestamp, body: honest });
const secretLength = credentials.appId.length + credentials.appSecret.length;

/** What an eavesdropper can make of one honest notification, knowing no secret. */
function forge(suffix: Buffer) {
  const { appended, digest } = extend(honestSign, secretLength + 10 + honest.length, suffix);
  return { body: Buffer.concat([honest, appended]), sign: digest };
}

describe("length extension", () => {
  it("passes the signature, and never the reading", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const forged = forge(Buffer.from(bytes));
        expect(verify({ ...sent, ...forged }).ok).toBe(true);
        expect(parseNotification(forged.body)).toEqual({ ok: false, reason: "not-utf8" });
      }),
    );
  });

  it("not even with a whole notification at its end", () => {
    const forged = forge(fixture("api-deposit"));
    expect(verify({ ...sent, ...forged }).ok).toBe(true);
    expect(parseNotification(forged.body).ok).toBe(false);
  });
});

describe("a moved border between timestamp and body", () => {
  it.each([1, 4, 9])("with %i digits left in the header", (digits) => {
    const kept = sent.timestamp.slice(0, digits);
    const body = Buffer.concat([Buffer.from(sent.timestamp.slice(digits)), honest]);
    // The digest cannot tell the difference: this is the attack.
    expect(sign({ ...credentials, timestamp: Number(kept), body })).toBe(honestSign);
    expect(verify({ ...sent, timestamp: kept, sign: honestSign, body })).toEqual({
      ok: false,
      reason: "timestamp-format",
    });
    expect(parseNotification(body).ok).toBe(false);
  });

  it("with a body made to look like more digits", () => {
    const body = Buffer.from(`7${honest}`);
    const signed = sign({ ...credentials, timestamp, body });
    const longer = `${timestamp}7`;
    expect(verify({ ...sent, timestamp: longer, sign: signed, body: honest })).toEqual({
      ok: false,
      reason: "timestamp-format",
    });
  });

  it("together with length extension", () => {
    const forged = forge(fixture("api-deposit"));
    const body = Buffer.concat([Buffer.from(sent.timestamp.slice(1)), forged.body]);
    expect(verify({ ...sent, timestamp: "1", sign: forged.sign, body }).ok).toBe(false);
  });
});

describe("reflection", () => {
  it.each([
    "hosted-checkout",
    "native-order",
    "order-info",
    "withdrawal-info",
    "coins",
    "token-rate",
    "assets",
    "block-heights",
    "service-error",
  ])("the signed answer %s is no notification", (name) => {
    const body = fixture(name);
    const signed = sign({ ...credentials, timestamp, body });
    expect(verify({ ...sent, sign: signed, body }).ok).toBe(true);
    expect(parseNotification(body)).toEqual({ ok: false, reason: "not-a-notification" });
  });
});
