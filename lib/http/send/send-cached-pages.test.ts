import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, expect, test } from "vitest";
import { keepBodies } from "#lib/http/send/keep-bodies.ts";
import { sendCachedPages } from "#lib/http/send/send-cached-pages.ts";

sendCachedPages();
const page = `<h1>Grüße — 日本</h1>${"x".repeat(5000)}`;
const server = createServer((request, response) => {
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Content-Length", Buffer.byteLength(page));
  response.setHeader("x-nextjs-cache", request.url === "/kept" ? "HIT" : "MISS");
  // As a compression does that comes later.
  const inner = response.end;
  response.end = ((...args: Parameters<typeof inner>) => {
    response.setHeader("X-Wrapped", "yes");
    return inner.apply(response, args);
  }) as typeof inner;
  response.end(page);
}).listen(0, "127.0.0.1");
await once(server, "listening");
afterAll(() => server.close());
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { headers });

test("a page that is kept goes out whole, plain and compressed, with a tag that saves sending it again", async () => {
  const plain = await get("/kept", { "Accept-Encoding": "identity" });
  expect(plain.headers.get("content-encoding")).toBeNull();
  expect(plain.headers.get("x-wrapped")).toBe("yes");
  expect(await plain.text()).toBe(page);
  for (const [accepted, encoding] of [
    ["gzip, deflate, br;q=0.8", "br"],
    ["br;q=0, GZIP", "gzip"],
  ] as const) {
    const compressed = await get("/kept", { "Accept-Encoding": accepted });
    expect(compressed.headers.get("content-encoding")).toBe(encoding);
    expect(await compressed.text()).toBe(page);
  }
  const refused = await get("/kept", { "Accept-Encoding": "gzip;q=0, identity" });
  expect(refused.headers.get("content-encoding")).toBeNull();
  await refused.text();
  const again = await get("/kept", { "If-None-Match": plain.headers.get("etag") ?? "" });
  expect([again.status, await again.text()]).toEqual([304, ""]);
});

test("what Next doesn't keep is left alone", async () => {
  const answer = await get("/made-now");
  expect(answer.headers.get("etag")).toBeNull();
  expect(await answer.text()).toBe(page);
});

test("memory filled by pages: those not asked for any more give way", () => {
  const keep = keepBodies(10);
  const bodyOf = (text: string) => keep(text, () => Buffer.from(text));
  const [first, second] = ["a".repeat(4), "b".repeat(4)];
  const kept = bodyOf(first);
  const lost = bodyOf(second);
  expect(bodyOf(first)).toBe(kept);
  bodyOf("c".repeat(4));
  expect(bodyOf(first)).toBe(kept);
  expect(bodyOf(second)).not.toBe(lost);
  expect(bodyOf("d".repeat(100)).bytes).toHaveLength(100);
});
