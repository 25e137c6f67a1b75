import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { seed } from "#db/seed/seed.ts";
import { collections, products, variants } from "#db/tables.ts";
import { shopFolder } from "#lib/config/selected-shop.ts";
import { folderStore } from "#lib/media/store/folder-store.ts";
import {
  type TemporaryDatabase,
  temporaryDatabase,
} from "#tests/harness/database/temporary-database.ts";

let t: TemporaryDatabase;
let from: string;
let media: string;
beforeEach(async () => {
  t = await temporaryDatabase();
  from = mkdtempSync(join(tmpdir(), "halftone-seed-"));
  media = join(from, "out");
  mkdirSync(join(from, "media"));
  write("collections.json", JSON.stringify([{ slug: "cups", title: "Cups", description: "All." }]));
  write("catalog.csv", "Title,URL handle,Collection,Price\nCup,cup,cups,5\n");
});
afterEach(async () => {
  await t.remove();
  rmSync(from, { recursive: true, force: true });
});

const write = (name: string, text: string) => writeFileSync(join(from, name), text);

test("fills an empty catalogue, and leaves one alone that a merchant has changed", async () => {
  expect(await seed(t.db, { from, store: folderStore(media) })).toBe(1);
  expect(await t.db.read.select().from(collections)).toMatchObject([
    { slug: "cups", text: "All." },
  ]);
  await t.db.write(async (tx) => {
    await tx.update(products).set({ title: "Mug" }).where(eq(products.slug, "cup"));
  });
  expect(await seed(t.db, { from, store: folderStore(media) })).toBe(0);
  expect(await t.db.read.select().from(products)).toMatchObject([{ title: "Mug" }]);
});

test.each([
  [
    "catalog.csv",
    "Title,URL handle,Price\nCup,cup,cheap\n",
    /catalog\.csv:\nline 2: Price “cheap”/,
  ],
  ["collections.json", "[", /collections\.json is no JSON/],
  ["collections.json", '[{"slug":"A b","title":"A"}]', /must be words of a-z and 0-9 joined by -/],
])("%s that can't be used is named with what is wrong: %s", async (name, text, message) => {
  write(name, text);
  await expect(seed(t.db, { from, store: folderStore(media) })).rejects.toThrow(message);
  expect(await t.db.read.select().from(products)).toEqual([]);
});

test("without collections.json and pictures the CSV is enough, and without a CSV nothing is seeded", async () => {
  rmSync(join(from, "collections.json"));
  rmSync(join(from, "media"), { recursive: true });
  expect(await seed(t.db, { from, store: folderStore(media) })).toBe(1);
  expect(await t.db.read.select().from(collections)).toMatchObject([{ slug: "cups" }]);
  rmSync(join(from, "catalog.csv"));
  await t.db.write(async (tx) => {
    await tx.delete(variants);
    await tx.delete(products);
  });
  expect(await seed(t.db, { from, store: folderStore(media) })).toBe(0);
});

test("the shop's own folder is one that can be seeded", async () => {
  const hasCatalogue = existsSync(join(shopFolder(), "catalog.csv"));
  expect((await seed(t.db, { from: shopFolder(), store: folderStore(media) })) > 0).toBe(
    hasCatalogue,
  );
  // Pictures that were never made before are made here.
}, 240_000);
