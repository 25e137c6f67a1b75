import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { credentials } from "../shared/testing/credentials.ts";
import { createClient } from "./client.ts";
import { errorOf, rateInput } from "./testing/error-of.ts";
import { fixture } from "./testing/fixture.ts";
import { withLocalServer } from "./testing/local-client.ts";
import { signedHeaders, testTime } from "./testing/signed.ts";

const { server, client } = withLocalServer();
const good = fixture("token-rate");

describe("the body", () => {
  it.each([
    ["a page", "<!doctype html><title>Maintenance</title>"],
    ["nothing", ""],
    ["half an answer", good.subarray(0, 30)],
    ["bytes that are no UTF-8", Buffer.from([0x7b, 0x7d, 0x80])],
    ["something after the answer", `${good}{}`],
  ])("%s is no JSON", async (_, body) => {
    server().answerSigned(body);
    expect(await errorOf(client())).toMatchObject({
      kind: "not-json",
      retryable: true,
      mayHaveHappened: true,
    });
  });

  it.each(["[]", "null", "{}", '{"code":"10000"}', '{"code":10000.5}'])(
    "%s is no answer",
    async (body) => {
      server().answerSigned(body);
      expect(await errorOf(client())).toMatchObject({ kind: "malformed", retryable: false });
    },
  );
});

describe("the signature", () => {
  const answerWith = (headers: { [name: string]: string }, body: Uint8Array | string = good) =>
    server().answerWith((response) => response.writeHead(200, headers).end(body));
  const { sign, timestamp, ...bare } = signedHeaders(good);

  it.each([
    ["no signature", bare],
    ["no timestamp", { ...bare, sign }],
    ["another sign", { ...bare, timestamp, sign: "0".repeat(64) }],
    ["a sign in capitals", { ...bare, timestamp, sign: sign.toUpperCase() }],
    ["a timestamp in another spelling", { ...bare, timestamp: "1.7e9", sign }],
    ["another timestamp", { ...bare, timestamp: String(testTime + 1), sign }],
    ["another app id", { ...bare, appid: "someone-else", timestamp, sign }],
  ])("%s", async (_, headers) => {
    answerWith(headers);
    expect(await errorOf(client())).toMatchObject({
      kind: "signature",
      retryable: false,
      mayHaveHappened: true,
    });
  });

  it("of another body", async () => {
    answerWith(signedHeaders(good), String(good).replace("0.059", "0.058"));
    expect(await errorOf(client())).toMatchObject({ kind: "signature" });
  });

  it.each([600, -600])("may be %i seconds off", async (off) => {
    answerWith(signedHeaders(good, testTime + off));
    expect(await client().tokenRate(rateInput)).toMatchObject({ ok: true });
  });

  it.each([601, -601, 86_400])("is stale at %i seconds off", async (off) => {
    answerWith(signedHeaders(good, testTime + off));
    expect(await errorOf(client())).toMatchObject({ kind: "stale", retryable: false });
  });
});

describe("business errors", () => {
  it.each([
    [{ code: 224066, msg: "service err, please try again" }, true],
    [{ code: 990004, msg: "duplicate order", reason: "ORD-1", data: null }, false],
    [{ code: 11, msg: "only call api of version 2" }, false],
    [{ code: 12, msg: null, reason: 7 }, false],
  ])("%o, signed or not", async (body, passing) => {
    const text = JSON.stringify(body);
    for (const headers of [{}, signedHeaders(text)]) {
      server().answerWith((response) => response.writeHead(200, headers).end(text));
      const error = await errorOf(client());
      expect(error).toMatchObject({ kind: "business", code: body.code, retryable: passing });
      expect(error.mayHaveHappened).toBe(passing);
      expect(error.message).toContain(`code ${body.code}`);
    }
  });
});

describe("whatever comes back", () => {
  it("is a value, never a throw", async () => {
    const anyBody = fc.oneof(fc.uint8Array(), fc.json().map(Buffer.from), fc.constant(good));
    const anyStatus = fc.constantFrom(200, 200, 200, 302, 404, 500);
    await fc.assert(
      fc.asyncProperty(anyBody, anyStatus, async (body, status) => {
        const api = createClient({
          ...credentials,
          baseUrl: "https://gateway.example/v1",
          now: () => testTime * 1000,
          fetch: async () =>
            new Response(new Uint8Array(body), { status, headers: signedHeaders(body) }),
        });
        const result = await api.tokenRate(rateInput);
        expect(result.ok).toBe(body === good && status === 200);
      }),
    );
  });
});
