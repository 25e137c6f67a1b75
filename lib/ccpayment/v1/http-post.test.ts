import { once } from "node:events";
import { createServer } from "node:net";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { errorOf, rateInput } from "./testing/error-of.ts";
import { fixture } from "./testing/fixture.ts";
import { withLocalServer } from "./testing/local-client.ts";
import { signedHeaders } from "./testing/signed.ts";

const { server, client } = withLocalServer();
const good = fixture("token-rate");
const short = { timeoutMs: 120 };

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
    expect(await errorOf(client())).toMatchObject({
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
    expect(await errorOf(client())).toMatchObject({ kind: "network", mayHaveHappened: true });
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
    expect(await errorOf(client())).toMatchObject({
      kind: "http",
      httpStatus: status,
      retryable: false,
      mayHaveHappened: true,
    });
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
    [408, true, true],
    [204, false, true],
  ])("%i: retryable %s, may have happened %s", async (status, retryable, mayHaveHappened) => {
    server().answerWith((response) => {
      response.writeHead(status, signedHeaders(good)).end(status === 204 ? undefined : good);
    });
    expect(await errorOf(client())).toMatchObject({
      kind: "http",
      httpStatus: status,
      retryable,
      mayHaveHappened,
    });
  });
});

describe("the size", () => {
  it("may not be endless", async () => {
    server().answerWith((response) => {
      response.writeHead(200, signedHeaders(good));
      const pour = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536, " ")));
      };
      response.on("drain", pour);
      pour();
    });
    expect(await errorOf(client())).toEqual({
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
    expect(await errorOf(client())).toMatchObject({ kind: "too-large" });
  });

  it("may be exactly as large as allowed", async () => {
    server().answerSigned(good);
    expect(await client({ maxBytes: good.length }).tokenRate(rateInput)).toMatchObject({
      ok: true,
    });
    expect(await errorOf(client({ maxBytes: good.length - 1 }))).toMatchObject({
      kind: "too-large",
    });
  });
});
