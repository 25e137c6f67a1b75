import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import {
  collections,
  productCollections,
  productFacets,
  searchDocuments,
  variants,
} from "#db/tables.ts";
import { findSlugs } from "#lib/catalog/list-slugs.ts";
import { adjustStock } from "#lib/catalog/stock/adjust-stock.ts";
import { checkout } from "#lib/checkout/check-out.ts";
import { noFilters } from "#lib/search/filters.ts";
import { completeDocuments } from "#lib/search/indexing/complete-documents.ts";
import { indexMissing } from "#lib/search/indexing/index-products.ts";
import { searchProducts } from "#lib/search/search-products.ts";
import { addVariant, requestFor } from "#tests/harness/fixtures.ts";
import { shopPerTest } from "#tests/harness/shop-per-test.ts";

const t = shopPerTest();

const findInStock = () => searchProducts(t.shop.db.read, { ...noFilters, inStock: true });

test("sold out, yet found as in stock: the index knows of a last piece sold, and of one received", async () => {
  const variantId = await addVariant(t.shop, 1);
  await addVariant(t.shop, 1);
  await indexMissing(t.shop.db);
  expect((await findInStock()).total).toBe(2);
  expect((await checkout(t.shop, await requestFor(t.shop, variantId))).ok).toBe(true);
  expect((await findInStock()).total).toBe(1);
  const staff = { id: "s", name: "Sam" };
  await adjustStock(
    { db: t.shop.db, staff, now: t.shop.clock.now() },
    { variantId, reason: "received", delta: 1, note: "" },
  );
  const after = await findInStock();
  expect([after.total, after.facets.inStock, after.slugs.length]).toEqual([2, 2, 2]);
});

test("an edit by the version before: its product gets its price, place and filters back", async () => {
  const { db } = t.shop;
  const productOf = async (variantId: string) => {
    const { productId } = variants;
    const [row] = await db.read
      .select({ productId })
      .from(variants)
      .where(eq(variants.id, variantId));
    return row?.productId ?? "";
  };
  const dear = await productOf(await addVariant(t.shop, 1, 900));
  const cheap = await productOf(await addVariant(t.shop, 1, 100));
  await db.write(async (tx) => {
    const texts = { title: "Prints", summary: "", text: "" };
    await tx.insert(collections).values({ slug: "prints", ...texts, position: 0 });
    for (const [position, productId] of [dear, cheap].entries())
      await tx.insert(productCollections).values({ productId, collectionSlug: "prints", position });
  });
  await indexMissing(db);
  const listing = async (sort: "featured" | "price-low") =>
    (await findSlugs(db.read, { collection: "prints", sort, page: 1 })).map(({ slug }) => slug);
  const before = [await listing("featured"), await listing("price-low")];
  expect(before).toEqual([
    [dear, cheap],
    [cheap, dear],
  ]);
  // It knows none of these columns.
  await db.write(async (tx) => {
    const isDear = eq(productFacets.productId, dear);
    await tx.update(productFacets).set({ position: 5, fromMinor: 0, createdAt: 0 }).where(isDear);
    const found = eq(searchDocuments.productId, dear);
    await tx.update(searchDocuments).set({ fromMinor: 0, facetSet: null }).where(found);
  });
  expect(await completeDocuments(db)).toBe(1);
  expect([await listing("featured"), await listing("price-low")]).toEqual(before);
  const { total, facets } = await searchProducts(db.read, {
    ...noFilters,
    collections: ["prints"],
  });
  expect([total, facets.price?.maxMinor]).toEqual([2, 900]);
});
