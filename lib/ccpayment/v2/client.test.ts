import { once } from "node:events";
import { createServer } from "node:net";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { credentials } from "../shared/testing/credentials.ts";
import { type Client, createClient } from "./client.ts";
import { API_CODES } from "./codes/api-codes.ts";
import { withLocalServer } from "./testing/local-client.ts";

const { server, client } = withLocalServer();
const good = '{"code":10000,"msg":"success","data":{"assets":[]}}';
const mayRepeat = { retryable: true, mayHaveHappened: true };

/** Asks for balances and returns the error, which must be there and must hold no secret. */
async function errorOf(api: Client) {
  const result = await api.assets.getAppCoinAssetList();
  if (result.ok) throw new Error("this call should have failed");
  expect(JSON.stringify(result.error)).not.toContain(credentials.appSecret);
  return result.error;
}

describe("the answer's body", () => {
  it.each([
    ["a page", "<!doctype html><title>Maintenance</title>", "not-json"],
    ["nothing", "", "not-json"],
    ["half an answer", good.slice(0, 30), "not-json"],
    ["bytes that are not UTF-8", Buffer.from([0x7b, 0x7d, 0x80]), "not-json"],
    ["something after the answer", `${good}{}`, "not-json"],
    ["a list", "[]", "malformed"],
    ["no code", "{}", "malformed"],
    ["a code that is text", '{"code":"10000"}', "malformed"],
    ["no data", '{"code":10000}', "malformed"],
    ["other data", '{"code":10000,"data":{"assets":"none"}}', "malformed"],
  ])("%s: %s", async (_, body, kind) => {
    server().answerBody(body);
    expect(await errorOf(client())).toMatchObject({ kind, mayHaveHappened: true });
  });

  it("may have any content type", async () => {
    server().answerBody(good, { "content-type": "text/html" });
    expect(await client().assets.getAppCoinAssetList()).toEqual({ ok: true, value: [] });
  });

  it.each([{}, { data: null }, { data: {} }, { data: "" }, { reason: "x", msg: null }])(
    "of an error may hold %j",
    async (rest) => {
      server().answerBody(JSON.stringify({ code: 11003, msg: "not found", ...rest }));
      expect(await errorOf(client())).toMatchObject({
        kind: "business",
        code: 11003,
        retryable: false,
        mayHaveHappened: false,
      });
    },
  );
});

describe("error codes", () => {
  it.each(Object.entries(API_CODES))("%s", async (code, { name, retryable, mayHaveHappened }) => {
    server().answerBody(JSON.stringify({ code: Number(code), msg: "no" }));
    expect(await errorOf(client())).toMatchObject({
      kind: "business",
      code: Number(code),
      retryable: retryable ?? false,
      mayHaveHappened: mayHaveHappened ?? false,
      message: expect.stringContaining(`(code ${code} ${name}: no).`),
    });
  });

  it("that nobody published may mean anything", async () => {
    server().answerBody(JSON.stringify({ code: 19999, msg: "new" }));
    expect(await errorOf(client())).toMatchObject({
      code: 19999,
      retryable: false,
      mayHaveHappened: true,
    });
  });
});

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
    });
  });

  it("broken within the answer", async () => {
    server().answerWith((response) => {
      response.writeHead(200, { "content-length": good.length });
      response.write(good.slice(0, 20), () => response.destroy());
    });
    expect(await errorOf(client())).toMatchObject({ kind: "network", ...mayRepeat });
  });

  it("silent, or dripping without an end", async () => {
    server().answerWith(() => undefined);
    expect(await errorOf(client({ timeoutMs: 120 }))).toMatchObject({
      kind: "timeout",
      ...mayRepeat,
    });
    server().answerWith((response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write(" "), 10);
      response.on("close", () => clearInterval(drip));
    });
    expect(await errorOf(client({ timeoutMs: 120 }))).toMatchObject({
      kind: "timeout",
      ...mayRepeat,
    });
  });

  it("endless", async () => {
    server().answerWith((response) => {
      response.writeHead(200);
      const pour = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536, " ")));
      };
      response.on("drain", pour);
      pour();
    });
    expect(await errorOf(client())).toMatchObject({ kind: "too-large", mayHaveHappened: true });
  });

  it.each([
    [403, "business"],
    [500, "http"],
    [302, "http"],
  ])("HTTP status %i with a code: %s", async (status, kind) => {
    server().answerWith((response) => response.writeHead(status).end('{"code":12002,"msg":"ip"}'));
    expect(await errorOf(client())).toMatchObject({ kind });
  });

  it.each([
    [302, false, true],
    [404, false, false],
    [429, true, false],
    [503, true, true],
  ])("HTTP status %i", async (httpStatus, retryable, mayHaveHappened) => {
    server().answerWith((response) => response.writeHead(httpStatus, { location: "/" }).end(good));
    expect(await errorOf(client())).toMatchObject({
      kind: "http",
      httpStatus,
      retryable,
      mayHaveHappened,
    });
  });
});

describe("whatever comes back", () => {
  it("is a value, never a throw", async () => {
    const anyBody = fc.oneof(
      fc.uint8Array(),
      fc.json().map(Buffer.from),
      fc.constant(Buffer.from(good)),
    );
    const anyStatus = fc.constantFrom(200, 200, 200, 302, 404, 500);
    await fc.assert(
      fc.asyncProperty(anyBody, anyStatus, async (body, status) => {
        const fetch = async () => new Response(new Uint8Array(body), { status });
        const result = await client({ fetch }).assets.getAppCoinAssetList();
        expect(result.ok).toBe(String(Buffer.from(body)) === good && status === 200);
      }),
    );
  });
});

describe("options", () => {
  const options = { appId: "app", key: "secret", baseUrl: "https://shop.example/v2/" };

  it("refuses a base URL or an origin that is not one, at once", () => {
    expect(() => createClient({ ...options, baseUrl: "shop" })).toThrow(TypeError);
    expect(() => createClient({ ...options, payOrigins: ["shop"] })).toThrow(TypeError);
  });

  it("takes a signer in place of the secret", async () => {
    server().answerBody(good);
    const key = { sign: () => "signed elsewhere", isWellFormed: () => true, matches: () => true };
    await client({ key }).assets.getAppCoinAssetList();
    expect(server().requests[0]?.headers.sign).toBe("signed elsewhere");
  });
});
