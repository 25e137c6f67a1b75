import { asc, eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { CollectionRule } from "#db/tables/catalogue.ts";
import { productCollections, products } from "#db/tables.ts";
import { matchesRule } from "#lib/catalog/collections/matches-rule.ts";
import { moveInCollection } from "#lib/catalog/collections/order-collections.ts";
import { createCollection, saveCollection } from "#lib/catalog/collections/save-collection.ts";
import { createProduct } from "#lib/catalog/edit/create-product.ts";
import { readProductFields } from "#lib/catalog/edit/read-product-fields.ts";
import { saveProduct } from "#lib/catalog/edit/save-product.ts";
import { fingerprints } from "#lib/merchant/merge/merge-fields.ts";
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

test("by hand: a product moves where it is put", async () => {
  await createCollection(editor(), { slug: "c", ...empty, rule: null });
  for (const title of ["A", "B", "C"]) {
    const id = await add(title, 100);
    await t.db.write((tx) =>
      tx.insert(productCollections).values({ productId: id, collectionSlug: "c", position: 7 }),
    );
  }
  const [, , last] = await t.db.read
    .select()
    .from(productCollections)
    .orderBy(asc(productCollections.position), asc(productCollections.productId));
  await moveInCollection(editor(), { slug: "c", productId: last?.productId ?? "", to: 0 });
  const [first] = await t.db.read
    .select()
    .from(productCollections)
    .orderBy(asc(productCollections.position));
  expect(first?.productId).toBe(last?.productId);
});
