import { afterAll, expect, test } from "vitest";
import { dialect } from "#db/dialect.ts";
import { products, variants } from "#db/tables.ts";
import { findPage, LIST_SIZE, listProductsForStaff } from "#lib/catalog/admin/list-products.ts";
import { productFilterSchema, productSorts } from "#lib/catalog/admin/product-filter.ts";
import { indexMissing } from "#lib/search/indexing/index-products.ts";
import { queryPlan } from "#tests/harness/database/query-plan.ts";
import { temporaryDatabase } from "#tests/harness/database/temporary-database.ts";

const t = await temporaryDatabase();
afterAll(() => t.remove());

const planOf = (filter: object) => {
  const all = { first: null, conditions: [] };
  return queryPlan(t, findPage(t.db.read, productFilterSchema.parse(filter), all, [5, "p5"]));
};

const onSqlite = test.runIf(dialect === "sqlite");

onSqlite.each(productSorts)(
  "query plan: sorted by %s, an index gives the order and is entered at the cursor",
  (sort) => {
    expect(planOf({ sort })).toMatch(
      /^SEARCH products USING INDEX products_all_\w+ \(\(\w+,id\)[<>]\(\?,\?\)\)$/,
    );
  },
);

test("pages by key: every product once in order, also those that share a price; search and filters", async () => {
  const total = LIST_SIZE * 2 + 5;
  const numbers = Array.from({ length: total }, (_, n) => n);
  await t.db.write(async (tx) => {
    await tx.insert(products).values(
      numbers.map((n) => ({
        id: `p${n}`,
        slug: `p-${n}`,
        title: `Tea ${n}`,
        description: "",
        status: n === 7 ? ("draft" as const) : ("active" as const),
        vendor: n === 8 ? "Leaf" : "",
        tags: [],
        specifications: [],
        options: [],
        seoTitle: "",
        seoDescription: "",
        fromMinor: n % 3,
        position: n,
        createdAt: n % 2,
      })),
    );
    await tx.insert(variants).values(
      numbers.map((n) => ({
        id: `v${n}`,
        productId: `p${n}`,
        slug: "",
        option1: "",
        option2: "",
        option3: "",
        position: 0,
        sku: `SKU-${n}`,
        barcode: "",
        priceMinor: 1,
        weightGrams: 0,
        policy: "deny" as const,
        initial: n,
        available: n,
      })),
    );
  });
  await indexMissing(t.db);
  const list = async (filter: object, after?: string) =>
    listProductsForStaff(t.db.read, productFilterSchema.parse(filter), after);
  for (const sort of productSorts) {
    const seen: string[] = [];
    for (let next: string | null | undefined; next !== null; ) {
      const page = await list({ sort }, next);
      seen.push(...page.products.map(({ id }) => id));
      next = page.next;
    }
    expect(new Set(seen).size).toBe(total);
    expect(seen).toHaveLength(total);
  }
  const found = async (filter: object) => (await list(filter)).products.map(({ id }) => id);
  expect(await found({ q: "tea 11" })).toEqual(["p11"]);
  expect(await found({ q: "sku-77" })).toEqual(["p77"]);
  expect(await found({ q: "te 7", status: "draft" })).toEqual(["p7"]);
  expect((await found({ q: "tea", stock: "low" })).sort()).toEqual(["p0", "p1", "p2", "p3"]);
  expect(await found({ status: "draft" })).toEqual(["p7"]);
  expect(await found({ vendor: "Leaf" })).toEqual(["p8"]);
  expect(await found({ stock: "out" })).toEqual(["p0"]);
  expect((await found({ stock: "low", sort: "title" })).sort()).toEqual(["p0", "p1", "p2", "p3"]);
  expect(await found({ q: "%" })).toHaveLength(LIST_SIZE);
});
