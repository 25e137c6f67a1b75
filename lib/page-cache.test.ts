import fs from "node:fs";
import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import PageCache from "#lib/page-cache.mjs";

const cache = new PageCache({
  fs,
  flushToDisk: false,
  serverDistDir: tmpdir(),
  revalidatedTags: [],
  maxMemoryCacheSize: 1_000_000,
});
const page = (html: string, status?: number) => ({
  kind: "APP_PAGE" as const,
  html,
  status,
  headers: {},
});
const context = { isFallback: false };
const htmlOf = async (key: string) =>
  (await cache.get(key, { ...context, kind: "APP_PAGE" }))?.value?.html;

test("memory filled by unknown addresses: their 404 pages are not kept, real pages are", async () => {
  await cache.set("/products/real", page("real"), context);
  await cache.set("/products/unknown", page("unknown", 404), context);
  expect(await htmlOf("/products/real")).toBe("real");
  expect(await htmlOf("/products/unknown")).toBeUndefined();
});

test("a page that is gone is replaced by its 404", async () => {
  await cache.set("/products/sold", page("here"), context);
  await cache.set("/products/sold", page("gone", 404), context);
  expect(await htmlOf("/products/sold")).toBe("gone");
});
