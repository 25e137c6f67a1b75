import { afterAll, beforeAll, expect, test } from "vitest";
import { productFacets, products } from "#db/tables.ts";
import { noFilters, toggled } from "#lib/search/filters.ts";
import { COUNTED } from "#lib/search/limits.ts";
import { searchProducts } from "#lib/search/search-products.ts";
import { take } from "#lib/shared/take.ts";
import { type TemporaryDatabase, temporaryDatabase } from "#tests/harness/temporary-database.ts";

const RARE = 20;
const AT_ONCE = 1000;

let t: TemporaryDatabase;
beforeAll(async () => {
  t = await temporaryDatabase();
  const numbers = Array.from({ length: COUNTED + RARE }, (_, position) => position);
  const texts = { title: "", description: "", vendor: "", seoTitle: "", seoDescription: "" };
  const lists = { tags: [], specifications: [], options: [] };
  await t.db.write(async (tx) => {
    for (const some of take(numbers, AT_ONCE)) {
      const rows = some.map((position) => ({ position, id: `p${position}`, slug: `p${position}` }));
      const same = { ...texts, ...lists, status: "active", fromMinor: 100, createdAt: 0 } as const;
      await tx.insert(products).values(rows.map((row) => ({ ...same, ...row })));
      await tx.insert(productFacets).values(
        rows.map(({ id, position }) => ({
          ...{ productId: id, kind: "tag" as const, name: "", position: 0 },
          value: position < COUNTED ? "common" : "rare",
        })),
      );
    }
  });
});
afterAll(() => t.remove());

test("a count of some that is called exact: beside a rare choice, its alternatives are at least so many", async () => {
  const { total, facets } = await searchProducts(t.db.read, { ...noFilters, tags: ["rare"] });
  expect(total).toBe(RARE);
  expect(facets.isExact).toBe(true);
  const [tags] = facets.facets;
  expect(tags?.isExact).toBe(false);
  expect(tags?.values).toContainEqual({ value: "rare", count: RARE, isChosen: true });
});

test("an option named like what every object has can be chosen", () => {
  const value = { kind: "option", name: "constructor", value: "Yes" } as const;
  const chosen = toggled(noFilters, value);
  expect(chosen.options).toEqual({ constructor: ["Yes"] });
  expect(toggled(chosen, value).options).toEqual({});
});
