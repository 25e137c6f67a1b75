import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, expect, test } from "vitest";
import { expireTags } from "#lib/cache/expired-tags.ts";
import { answerBeforeNext } from "#lib/http/send/answer-before-next.ts";
import { keepRecent } from "#lib/http/send/keep-recent.ts";
import { sendCachedPages } from "#lib/http/send/send-cached-pages.ts";
import { currentRequest, keepRequestContext } from "#lib/shared/request-context.ts";

const html = `<h1>Grüße — 日本</h1>${"x".repeat(5000)}`;
let askedNext = 0;
let renderedAt = 0;
keepRequestContext();
answerBeforeNext([sendCachedPages()]);
/** As Next answers: a page out of its cache, or one that it made now. */
const server = createServer((request, response) => {
  askedNext++;
  const path = request.url?.split("?")[0] ?? "";
  const context = currentRequest();
  if (context) context.cachedPage = { html, tags: [path], renderedAt };
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Cache-Control", path === "/brief" ? "s-maxage=30" : "s-maxage=31536000");
  response.setHeader("x-nextjs-cache", path === "/made-now" ? "MISS" : "HIT");
  response.setHeader("Content-Security-Policy", "default-src 'self'");
  response.end(html);
}).listen(0, "127.0.0.1");
await once(server, "listening");
afterAll(() => server.close());

const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { headers, method });
/** Whether Next had to answer. */
async function asksNext(path: string, headers: Record<string, string> = {}): Promise<boolean> {
  const before = askedNext;
  await (await get(path, headers)).text();
  return askedNext > before;
}
/** A page that is kept by now. */
async function keptPage(path: string): Promise<string> {
  renderedAt = Date.now();
  await (await get(path)).text();
  return path;
}

test("a page out of Next's cache is sent again without Next: plain and compressed, with its headers and a tag", async () => {
  const path = await keptPage("/kept");
  const before = askedNext;
  const plain = await get(path, { "Accept-Encoding": "identity" });
  expect(plain.headers.get("content-encoding")).toBeNull();
  expect(plain.headers.get("content-security-policy")).toBe("default-src 'self'");
  expect(Number(plain.headers.get("content-length"))).toBe(Buffer.byteLength(html));
  expect(await plain.text()).toBe(html);
  for (const [accepted, encoding] of [
    ["gzip, deflate, br;q=0.8", "br"],
    ["br;q=0, GZIP", "gzip"],
  ] as const) {
    const compressed = await get(`${path}?from=${encoding}`, { "Accept-Encoding": accepted });
    expect(compressed.headers.get("content-encoding")).toBe(encoding);
    expect(await compressed.text()).toBe(html);
  }
  const head = await get(path, { "Accept-Encoding": "gzip;q=0, identity" }, "HEAD");
  expect([head.headers.get("content-encoding"), await head.text()]).toEqual([null, ""]);
  const again = await get(path, { "If-None-Match": plain.headers.get("etag") ?? "" });
  expect([again.status, await again.text()]).toEqual([304, ""]);
  expect(askedNext).toBe(before);
  const ids = [plain, head, again].map(({ headers }) => headers.get("x-request-id"));
  expect(new Set(ids).size).toBe(3);
});

test("a page whose tag expired, or that is older than it may be, is asked for again", async () => {
  const path = await keptPage("/changing");
  expect(await asksNext(path)).toBe(false);
  expireTags([path], Date.now() + 1);
  expect(await asksNext(path)).toBe(true);
  await keptPage("/brief");
  expect(await asksNext("/brief")).toBe(false);
  renderedAt = Date.now() - 31_000;
  expireTags(["/brief"], Date.now() + 1);
  await asksNext("/brief");
  expect(await asksNext("/brief")).toBe(true);
});

test("what isn't the page itself, and what Next doesn't keep, is left to Next", async () => {
  const path = await keptPage("/page");
  expect(await asksNext(path, { rsc: "1" })).toBe(true);
  expect(await asksNext(path, { "Content-Type": "multipart/form-data" })).toBe(true);
  await keptPage("/made-now");
  expect(await asksNext("/made-now")).toBe(true);
});

test("memory filled by pages: those not asked for any more give way", () => {
  const kept = keepRecent<string>(10, (text) => text.length);
  kept.set("first", "a".repeat(4));
  kept.set("second", "b".repeat(4));
  kept.get("first");
  kept.set("third", "c".repeat(4));
  expect([kept.get("first"), kept.get("second")]).toEqual(["aaaa", undefined]);
  kept.set("third", "c".repeat(6));
  expect(kept.get("first")).toBe("aaaa");
  kept.set("whole", "d".repeat(11));
  expect(kept.get("first")).toBeUndefined();
});
