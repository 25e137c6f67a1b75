import { once } from "node:events";
import { createServer } from "node:net";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createClient } from "./client.ts";
import type { GatewayError } from "./errors.ts";
import { credentials } from "./testing/credentials.ts";
import { fixture } from "./testing/fixture.ts";
import { withLocalServer } from "./testing/local-client.ts";
import { noon, signedHeaders } from "./testing/signed.ts";

const { server, client } = withLocalServer();
const input = { amount: "1000", tokenId: "t" };
const good = fixture("token-rate");
const short = { timeoutMs: 120 };

/** Asks for a rate and gives the error, which must be there. */
async function errorOf(api = client()): Promise<GatewayError> {
  const result = await api.tokenRate(input);
  if (result.ok) throw new Error("this call should have failed");
  expect(result.error.message).not.toContain(credentials.appSecret);
  return result.error;
}

describe("the connection", () => {
  it("refused: nothing was sent", async () => {
    const closed = createServer().listen(0, "127.0.0.1");
    await once(closed, "listening");
    const address = closed.address();
    const port = typeof address === "object" ? address?.port : 0;
    closed.close();
    await once(closed, "close");
    expect(await errorOf(client({ baseUrl: `http://127.0.0.1:${port}` }))).toMatchObject({
      kind: "network",
      retryable: true,
      mayHaveHappened: false,
      message: "The connection failed (ECONNREFUSED).",
    });
  });

  it("reset before the answer", async () => {
    server().answerWith((response) => response.destroy());
    expect(await errorOf()).toMatchObject({
      kind: "network",
      retryable: true,
      mayHaveHappened: true,
    });
  });

  it("reset within the answer", async () => {
    server().answerWith((response) => {
      response.writeHead(200, { ...signedHeaders(good), "content-length": good.length });
      response.write(good.subarray(0, 20), () => response.destroy());
    });
    expect(await errorOf()).toMatchObject({ kind: "network", mayHaveHappened: true });
  });

  it("stalled before the answer", async () => {
    server().answerWith(() => undefined);
    expect(await errorOf(client(short))).toEqual({
      kind: "timeout",
      retryable: true,
      mayHaveHappened: true,
      message: "No whole answer within 120 ms.",
    });
  });

  it("dripping without an end", async () => {
    server().answerWith((response) => {
      response.writeHead(200, signedHeaders(good));
      const drip = setInterval(() => response.write(" "), 10);
      response.on("close", () => clearInterval(drip));
    });
    expect(await errorOf(client(short))).toMatchObject({ kind: "timeout", mayHaveHappened: true });
  });
});

describe("the HTTP status", () => {
  it.each([301, 302, 303, 307, 308])("%i is not followed", async (status) => {
    const location = `${server().baseUrl}/elsewhere`;
    server().answerWith((response) => response.writeHead(status, { location }).end());
    expect(await errorOf()).toMatchObject({ kind: "http", httpStatus: status, retryable: false });
    expect(server().requests).toHaveLength(1);
  });

  it.each([
    [400, false, false],
    [401, false, false],
    [404, false, false],
    [429, true, false],
    [500, true, true],
    [502, true, true],
    [503, true, true],
    [204, true, true],
  ])("%i: retryable %s, may have happened %s", async (status, retryable, mayHaveHappened) => {
    server().answerWith((response) => {
      response.writeHead(status, signedHeaders(good)).end(status === 204 ? undefined : good);
    });
    expect(await errorOf()).toMatchObject({
      kind: "http",
      httpStatus: status,
      retryable,
      mayHaveHappened,
    });
  });
});

describe("the body", () => {
  it.each([
    ["a page", "<!doctype html><title>Maintenance</title>"],
    ["nothing", ""],
    ["half an answer", good.subarray(0, 30)],
    ["bytes that are no UTF-8", Buffer.from([0x7b, 0x7d, 0x80])],
    ["something after the answer", `${good}{}`],
  ])("%s is no JSON", async (_, body) => {
    server().answerSigned(body);
    expect(await errorOf()).toMatchObject({
      kind: "not-json",
      retryable: true,
      mayHaveHappened: true,
    });
  });

  it.each(["[]", "null", "{}", '{"code":"10000"}', '{"code":10000.5}'])(
    "%s is no answer",
    async (body) => {
      server().answerSigned(body);
      expect(await errorOf()).toMatchObject({ kind: "malformed", retryable: false });
    },
  );

  it("may not be endless", async () => {
    server().answerWith((response) => {
      response.writeHead(200, signedHeaders(good));
      const pour = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536, " ")));
      };
      response.on("drain", pour);
      pour();
    });
    expect(await errorOf()).toEqual({
      kind: "too-large",
      retryable: false,
      mayHaveHappened: true,
      message: "The answer is larger than 1048576 bytes.",
    });
  });

  it("may not be endless once unpacked, either", async () => {
    const packed = gzipSync(Buffer.alloc(8 * 1024 * 1024, " "));
    server().answerWith((response) => {
      response.writeHead(200, { ...signedHeaders(good), "content-encoding": "gzip" }).end(packed);
    });
    expect(await errorOf()).toMatchObject({ kind: "too-large" });
  });

  it("may be exactly as large as allowed", async () => {
    server().answerSigned(good);
    expect(await client({ maxBytes: good.length }).tokenRate(input)).toMatchObject({ ok: true });
    expect(await errorOf(client({ maxBytes: good.length - 1 }))).toMatchObject({
      kind: "too-large",
    });
  });
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
    ["another timestamp", { ...bare, timestamp: String(noon + 1), sign }],
    ["another app id", { ...bare, appid: "someone-else", timestamp, sign }],
  ])("%s", async (_, headers) => {
    answerWith(headers);
    expect(await errorOf()).toMatchObject({
      kind: "signature",
      retryable: false,
      mayHaveHappened: true,
    });
  });

  it("of another body", async () => {
    answerWith(signedHeaders(good), String(good).replace("0.059", "0.058"));
    expect(await errorOf()).toMatchObject({ kind: "signature" });
  });

  it.each([600, -600])("may be %i seconds off", async (off) => {
    answerWith(signedHeaders(good, noon + off));
    expect(await client().tokenRate(input)).toMatchObject({ ok: true });
  });

  it.each([601, -601, 86_400])("is stale at %i seconds off", async (off) => {
    answerWith(signedHeaders(good, noon + off));
    expect(await errorOf()).toMatchObject({ kind: "stale", retryable: false });
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
      const error = await errorOf();
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
          now: () => noon * 1000,
          fetch: async () =>
            new Response(new Uint8Array(body), { status, headers: signedHeaders(body) }),
        });
        const result = await api.tokenRate(input);
        expect(result.ok).toBe(body === good && status === 200);
      }),
    );
  });
});
