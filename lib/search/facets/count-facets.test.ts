import { afterAll, beforeAll, expect, test } from "vitest";
import { inBatches } from "#db/queries/batches.ts";
import { facetSets, facetSetValues, productFacets, products, searchDocuments } from "#db/tables.ts";
import { noFilters, toggled } from "#lib/search/filters.ts";
import { COUNTED } from "#lib/search/limits.ts";
import { searchProducts } from "#lib/search/search-products.ts";
import {
  type TemporaryDatabase,
  temporaryDatabase,
} from "#tests/harness/database/temporary-database.ts";

const RARE = 20;

let t: TemporaryDatabase;
beforeAll(async () => {
  t = await temporaryDatabase();
  const numbers = Array.from({ length: COUNTED + RARE }, (_, position) => position);
  const texts = { title: "", description: "", vendor: "", seoTitle: "", seoDescription: "" };
  const lists = { tags: [], specifications: [], options: [] };
  const tag = { kind: "tag" as const, name: "", position: 0 };
  await t.db.write(async (tx) => {
    for (const [nth, value] of ["common", "rare"].entries()) {
      await tx.insert(facetSets).values({ row: nth + 1, hash: value });
      await tx.insert(facetSetValues).values({ ...tag, facetSet: nth + 1, value });
    }
    for (const some of inBatches(numbers)) {
      const rows = some.map((position) => ({ position, id: `p${position}`, slug: `p${position}` }));
      const same = { ...texts, ...lists, status: "active", fromMinor: 100, createdAt: 0 } as const;
      await tx.insert(products).values(rows.map((row) => ({ ...same, ...row })));
      const isRare = (position: number) => position >= COUNTED;
      await tx.insert(productFacets).values(
        rows.map(({ id, position }) => ({
          ...{ ...tag, productId: id },
          value: isRare(position) ? "rare" : "common",
        })),
      );
      await tx.insert(searchDocuments).values(
        rows.map(({ id, position }) => ({
          ...{ productId: id, fromMinor: 100, inStock: isRare(position) },
          facetSet: isRare(position) ? 2 : 1,
        })),
      );
    }
  });
}, 60_000);
afterAll(() => t.remove());

test("a count of some that is called exact: beside a rare choice, its alternatives are at least so many", async () => {
  const { total, facets } = await searchProducts(t.db.read, { ...noFilters, tags: ["rare"] });
  expect(total).toBe(RARE);
  expect(facets.isExact).toBe(true);
  const [tags] = facets.facets;
  expect(tags?.isExact).toBe(false);
  expect(tags?.values).toContainEqual({ value: "rare", count: RARE, isChosen: true });
});

test("a sample of the first products alone: one that is counted has those from all over", async () => {
  const { total, facets } = await searchProducts(t.db.read, noFilters);
  expect(total).toBe(COUNTED + 1);
  expect(facets.isExact).toBe(false);
  const counts = facets.facets[0]?.values.map(({ value, count }) => [value, count]);
  expect(counts).toEqual([
    ["common", expect.any(Number)],
    ["rare", expect.any(Number)],
  ]);
  const stocked = await searchProducts(t.db.read, { ...noFilters, inStock: true });
  expect(stocked.total).toBe(RARE);
  expect(stocked.facets.isExact).toBe(true);
});

test("an option named like what every object has can be chosen", () => {
  const value = { kind: "option", name: "constructor", value: "Yes" } as const;
  const chosen = toggled(noFilters, value);
  expect(chosen.options).toEqual({ constructor: ["Yes"] });
  expect(toggled(chosen, value).options).toEqual({});
});
