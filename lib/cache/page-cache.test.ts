import fs from "node:fs";
import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { expireTags, isExpired } from "#lib/cache/expired-tags.ts";
import PageCache from "#lib/cache/page-cache.mjs";

/** Next makes one for each request. */
const request = () =>
  new PageCache({
    fs,
    flushToDisk: false,
    serverDistDir: tmpdir(),
    revalidatedTags: [],
    maxMemoryCacheSize: 1_000_000,
  });
const page = (html: string, { status, tags = "" }: { status?: number; tags?: string } = {}) => ({
  kind: "APP_PAGE" as const,
  html,
  status,
  headers: { "x-next-cache-tags": tags },
});
const context = { isFallback: false };
const htmlOf = async (key: string) =>
  (await request().get(key, { ...context, kind: "APP_PAGE" }))?.value?.html;
const later = Date.now() + 1000;

test("memory filled by unknown addresses: their 404 pages are not kept, real pages are", async () => {
  await request().set("/products/real", page("real"), context);
  await request().set("/products/unknown", page("unknown", { status: 404 }), context);
  expect(await htmlOf("/products/real")).toBe("real");
  expect(await htmlOf("/products/unknown")).toBeUndefined();
});

test("a page that is gone is replaced by its 404", async () => {
  await request().set("/products/sold", page("here", { tags: "sold" }), context);
  expireTags(["sold"], later);
  await request().set("/products/sold", page("gone", { status: 404 }), context);
  expect(await htmlOf("/products/sold")).toBe("gone");
});

test("an expired tag takes its pages with it, and no others", async () => {
  await request().set("/a", page("a", { tags: "shop,one" }), context);
  await request().set("/b", page("b", { tags: "shop,two" }), context);
  expireTags(["one"], later);
  expect([await htmlOf("/a"), await htmlOf("/b")]).toEqual([undefined, "b"]);
});

test("an old price kept as new: a page whose rendering began before the change is not kept", async () => {
  const rendering = request();
  expireTags(["price"], Date.now());
  await rendering.set("/price", page("old", { tags: "price" }), context);
  expect(await htmlOf("/price")).toBeUndefined();
});

test("memory filled by tags: the oldest are forgotten, and what may carry them counts as expired", () => {
  expireTags(["first"], later);
  expireTags(
    Array.from({ length: 20_000 }, (_, n) => `tag-${n}`),
    later + 1,
  );
  expect(isExpired(["first"], later)).toBe(true);
  expect(isExpired(["another"], later + 1)).toBe(false);
  expect(isExpired(["tag-7"], later + 1)).toBe(true);
  expect(isExpired([], 0)).toBe(false);
});
