import { expect, test } from "vitest";
import { isForeign } from "#lib/http/is-foreign.ts";
import { isTooLong } from "#lib/http/is-too-long.ts";
import { MAX_BODY_BYTES, readJson } from "#lib/http/read-json.ts";

const APP_URL = "https://shop.example";

test.each<[string, Record<string, string>, boolean]>([
  ["the shop's own page", { "sec-fetch-site": "same-origin", origin: APP_URL }, false],
  ["behind a proxy that rewrites Host", { origin: APP_URL, host: "10.0.0.7:3000" }, false],
  [
    "by another name of this machine",
    { origin: "http://127.0.0.1:3000", host: "127.0.0.1:3000" },
    false,
  ],
  ["a program", {}, false],
  ["another site", { origin: "https://evil.example", host: "shop.example" }, true],
  ["a sandboxed frame", { origin: "null", host: "shop.example" }, true],
  ["a subdomain", { "sec-fetch-site": "same-site", origin: APP_URL }, true],
  ["a name that begins alike", { origin: "https://shop.example.evil", host: "shop.example" }, true],
])("cross-site request: %s", (_, headers, foreign) => {
  expect(isForeign(new Headers(headers), APP_URL)).toBe(foreign);
});

const post = (body: BodyInit) =>
  new Request(APP_URL, { method: "POST", body, duplex: "half" } as RequestInit);

test("memory filled by bodies: a longer one is cut off, and not more than 8 MiB of it is read", async () => {
  let pulled = 0;
  const endless = new ReadableStream({
    pull(controller) {
      pulled += 65_536;
      controller.enqueue(new Uint8Array(65_536).fill(32));
    },
  });
  expect(await readJson(post(endless))).toMatchObject({ ok: false, error: { status: 413 } });
  expect(pulled).toBeLessThan(10 * 1024 * 1024);
});

test("a body at the limit is read; one that is not JSON is refused", async () => {
  const whole = JSON.stringify("x".repeat(MAX_BODY_BYTES - 2));
  expect(await readJson(post(whole))).toMatchObject({ ok: true });
  expect(await readJson(post(`${whole} `))).toMatchObject({ ok: false, error: { status: 413 } });
  for (const broken of ["", "{", new Uint8Array([0x22, 0xff, 0x22])])
    expect(await readJson(post(broken))).toMatchObject({ ok: false, error: { status: 400 } });
});

test.each<[string, Record<string, string>, string, boolean, boolean]>([
  ["a page without a body", {}, "/products/a", false, false],
  ["a shopper's form at the limit", { "content-length": "16384" }, "/products/a", false, false],
  ["a shopper's form beyond it", { "content-length": "16385" }, "/products/a", true, true],
  ["a form of the console", { "content-length": "900000" }, "/merchant/stock", true, false],
  ["the same of a stranger", { "content-length": "900000" }, "/merchant/stock", false, true],
  ["a length that isn't said", { "transfer-encoding": "chunked" }, "/merchant", true, true],
])("memory filled by bodies: %s", (_, headers, path, hasSession, tooLong) => {
  expect(isTooLong(new Headers(headers), path, hasSession)).toBe(tooLong);
});
