import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { multiplyCatalogue } from "#db/seed/multiply-catalogue.ts";
import { products } from "#db/tables.ts";
import { noFilters } from "#lib/search/filters.ts";
import { indexMissing, indexProducts } from "#lib/search/indexing/index-products.ts";
import { RANKED } from "#lib/search/limits.ts";
import { searchProducts, suggestProducts } from "#lib/search/search-products.ts";
import {
  type TemporaryDatabase,
  temporaryDatabase,
} from "#tests/harness/database/temporary-database.ts";
import { addVariant } from "#tests/harness/fixtures.ts";

let t: TemporaryDatabase;
beforeAll(async () => {
  t = await temporaryDatabase();
  await addVariant(t, 5);
  await t.db.write(async (tx) => {
    await tx.update(products).set({ description: "Printed on a kite." });
  });
  await indexMissing(t.db);
  await multiplyCatalogue(t.db, RANKED + 100, () => undefined);
  await addVariant(t, 5);
  await t.db.write(async (tx) => {
    const last = eq(products.description, "");
    const [added] = await tx
      .update(products)
      .set({ title: "Kite", slug: "kite" })
      .where(last)
      .returning();
    await indexProducts(tx, [added?.id ?? ""]);
  });
}, 60_000);
afterAll(() => t.remove());

test("of more matches than are ranked, those in titles come first, and every page has products of its own", async () => {
  const page = (page: number) => searchProducts(t.db.read, { ...noFilters, query: "kite", page });
  const first = await page(1);
  expect(first.slugs[0]).toBe("kite");
  expect(first.total).toBe(RANKED + 101);
  const found = [...first.slugs, ...(await page(2)).slugs, ...(await page(first.pages)).slugs];
  expect(found).toHaveLength(48);
  expect(new Set(found).size).toBe(48);
});

test("what is typed is suggested from titles first, too, where more match than are ranked", async () => {
  const { slugs } = await suggestProducts(t.db.read, { ...noFilters, query: "kit" }, 6);
  expect(slugs[0]).toBe("kite");
  expect(new Set(slugs).size).toBe(6);
});
