import { asc, eq } from "drizzle-orm";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { CollectionRule } from "#db/tables/catalogue.ts";
import { productCollections, products } from "#db/tables.ts";
import { matchesRule } from "#lib/catalog/collections/matches-rule.ts";
import { moveInCollection } from "#lib/catalog/collections/move-in-collection.ts";
import { createCollection, saveCollection } from "#lib/catalog/collections/save-collection.ts";
import { createProduct } from "#lib/catalog/edit/create-product.ts";
import { readProductFields } from "#lib/catalog/edit/read-product-fields.ts";
import { saveProduct } from "#lib/catalog/edit/save-product.ts";
import { findSlugs } from "#lib/catalog/list-slugs.ts";
import { fingerprints } from "#lib/merchant/merge/merge-fields.ts";
import { indexProducts } from "#lib/search/indexing/index-products.ts";
import {
  type TemporaryDatabase,
  temporaryDatabase,
} from "#tests/harness/database/temporary-database.ts";

let t: TemporaryDatabase;
beforeEach(async () => {
  t = await temporaryDatabase();
});
afterEach(() => t.remove());

const editor = () => ({ db: t.db, staff: { id: "s", name: "Sam" }, now: 1 });
const empty = { title: "C", summary: "", text: "", sort: "hand" as const, mediaId: null };

const inside = async (slug: string) =>
  (
    await t.db.read
      .select({ title: products.title })
      .from(productCollections)
      .innerJoin(products, eq(products.id, productCollections.productId))
      .where(eq(productCollections.collectionSlug, slug))
      .orderBy(asc(productCollections.position))
  ).map(({ title }) => title);

const add = (title: string, priceMinor: number) =>
  createProduct(editor(), { title, priceMinor, sku: "", stock: 0 });

test.each<[CollectionRule["conditions"], CollectionRule["match"], boolean]>([
  [[{ field: "tag", is: "green" }], "all", true],
  [[{ field: "vendor", is: "Other" }], "all", false],
  [[{ field: "title", contains: "TEA" }], "all", true],
  [[{ field: "price", fromMinor: 500, toMinor: 500 }], "all", true],
  [[{ field: "price", fromMinor: 501, toMinor: null }], "all", false],
  [
    [
      { field: "tag", is: "green" },
      { field: "vendor", is: "Other" },
    ],
    "all",
    false,
  ],
  [
    [
      { field: "tag", is: "green" },
      { field: "vendor", is: "Other" },
    ],
    "any",
    true,
  ],
  [[], "all", false],
])("the rule %j (%s) matches: %s", (conditions, match, expected) => {
  const product = { title: "Green tea", vendor: "Leaf", tags: ["Green"], fromMinor: 500 };
  expect(matchesRule({ match, conditions }, product)).toBe(expected);
});

test("a rule takes products in and out as they change, and when it is changed itself", async () => {
  const tea = await add("Tea", 500);
  await add("Mug", 900);
  const rule = { match: "all" as const, conditions: [{ field: "tag" as const, is: "hot" }] };
  await createCollection(editor(), { slug: "c", ...empty, rule });
  expect(await inside("c")).toEqual([]);
  const fields = (await readProductFields(t.db.read, tea))?.fields;
  if (!fields) throw new Error("no product");
  const save = (tags: string[], base: string[]) =>
    saveProduct(editor(), {
      id: tea,
      base: fingerprints({ ...fields, tags: base }),
      mine: { ...fields, tags },
    });
  await save(["Hot"], []);
  expect(await inside("c")).toEqual(["Tea"]);
  await save([], ["Hot"]);
  expect(await inside("c")).toEqual([]);
  const cheap = {
    match: "all" as const,
    conditions: [{ field: "price" as const, fromMinor: null, toMinor: 1000 }],
  };
  const mine = { ...empty, rule: cheap, sort: "price-high" as const };
  await saveCollection(editor(), { slug: "c", base: fingerprints({ ...empty, rule }), mine });
  expect(await inside("c")).toEqual(["Mug", "Tea"]);
  await add("Cup", 700);
  expect(await inside("c")).toEqual(["Mug", "Cup", "Tea"]);
});

test("by hand: each product moves where it is put, whatever the numbers, in the console and in listings", async () => {
  await createCollection(editor(), { slug: "c", ...empty, rule: null });
  const titles = ["A", "B", "C", "D", "E", "F"];
  const ids: string[] = [];
  for (const title of titles) ids.push(await add(title, 100));
  await t.db.write((tx) => tx.update(products).set({ status: "active" }));
  const { position, productId } = productCollections;
  const place = fc.nat(5);
  const numbers = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 6, maxLength: 6 });
  const moves = fc.array(fc.tuple(place, fc.nat(8)), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(numbers, moves, async (numbers, moves) => {
      await t.db.write(async (tx) => {
        await tx.delete(productCollections);
        for (const [nth, id] of ids.entries())
          await tx.insert(productCollections).values({
            ...{ productId: id, collectionSlug: "c", position: numbers[nth] ?? 0 },
          });
        await indexProducts(tx, ids);
      });
      const ordered = async () =>
        (await t.db.read.select().from(productCollections).orderBy(position, productId)).map(
          (row) => row.productId,
        );
      const expected = await ordered();
      for (const [from, to] of moves) {
        const [moved = ""] = expected.splice(from, 1);
        expected.splice(to, 0, moved);
        await moveInCollection(editor(), { slug: "c", productId: moved, to });
        expect(await ordered()).toEqual(expected);
      }
      const view = { collection: "c", sort: "featured", page: 1 } as const;
      const listed = await findSlugs(t.db.read, view);
      expect(listed.map(({ slug }) => slug)).toEqual(
        expected.map((id) => titles[ids.indexOf(id)]?.toLowerCase()),
      );
    }),
    { numRuns: 8 },
  );
});
