import { getTableName } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dialect } from "#db/dialect.ts";
import * as tables from "#db/tables.ts";
import { listProductsForStaff } from "#lib/catalog/admin/list-products.ts";
import { listVariantsForStaff } from "#lib/catalog/admin/list-variants.ts";
import { productFilterSchema, productSorts } from "#lib/catalog/admin/product-filter.ts";
import { exportRows } from "#lib/catalog/csv/export-csv.ts";
import { countListed, findSlugs } from "#lib/catalog/list-slugs.ts";
import { readCards, readProduct } from "#lib/catalog/read-product.ts";
import { readRelated } from "#lib/catalog/related/read-related.ts";
import { sorts } from "#lib/catalog/view.ts";
import { checkout } from "#lib/checkout/check-out.ts";
import { merchantFeed } from "#lib/feeds/merchant-feed.ts";
import { runJobs } from "#lib/orders/jobs/run-jobs.ts";
import { listOrders } from "#lib/orders/list/list-orders.ts";
import { readOrderFilter } from "#lib/orders/list/order-filter.ts";
import { reconcile } from "#lib/orders/reconciliation/reconcile.ts";
import { pay } from "#lib/sandbox/scenarios/scenario.ts";
import { noFilters } from "#lib/search/filters.ts";
import { searchProducts } from "#lib/search/search-products.ts";
import { addVariant, requestFor } from "#tests/harness/fixtures.ts";
import { shopAndSandbox } from "#tests/harness/shop-and-sandbox.ts";
import { watchPostgres } from "#tests/query-plans/watch-postgres.ts";
import { watchSqlite } from "#tests/query-plans/watch-sqlite.ts";

/** These stay small, whatever a shop sells. */
const small = ["collections", "discounts", "leases", "settings", "shared_state", "staff"];
const large = Object.values(tables)
  .map((table): string => getTableName(table))
  // On SQLite a virtual table, whose every search is called a scan.
  .concat(dialect === "postgres" ? "search_index" : [])
  .filter((name) => !small.includes(name));

const watch = dialect === "postgres" ? watchPostgres : watchSqlite;
const watched = watch(() => t.databaseUrl);
let t: Awaited<ReturnType<typeof shopAndSandbox>>;

beforeAll(async () => {
  t = await shopAndSandbox();
});
afterAll(async () => {
  watched.stop();
  await t.close();
});

const read = () => t.shop.db.read;

async function browse(): Promise<void> {
  for (const collection of ["all", "some"]) {
    await countListed(read(), collection);
    for (const sort of sorts) await findSlugs(read(), { collection, sort, page: 3 });
  }
  await readCards(read(), ["a", "b"]);
  await readProduct(read(), "a");
  await readRelated(read(), { id: "a", tags: ["b"] }, 4);
  const chosen = { ...noFilters, tags: ["b"], options: { Size: ["S", "M"] } };
  for (const sort of ["best", "newest", "price-low", "price-high"] as const)
    for (const filters of [
      noFilters,
      { ...noFilters, collections: ["some"] },
      { ...chosen, inStock: true, fromMinor: 1, toMinor: 9 },
      { ...chosen, query: "two words" },
    ])
      await searchProducts(read(), { ...filters, sort });
}

async function sell(): Promise<void> {
  const variantId = await addVariant(t.shop, 5);
  const bought = await checkout(t.shop, await requestFor(t.shop, variantId));
  expect(bought.ok).toBe(true);
  const [attempt] = await read().select({ id: tables.attempts.id }).from(tables.attempts).limit(1);
  pay(t.sandbox, attempt?.id ?? "", "exact");
  await t.deliver();
  await reconcile(t.shop);
  await runJobs(t.shop);
}

async function lookAfter(): Promise<void> {
  for (const sort of productSorts)
    for (const filter of [
      {},
      { collection: "some" },
      { vendor: "b" },
      { status: "draft" },
      { stock: "low" },
      { q: "word", stock: "out" },
    ])
      await listProductsForStaff(read(), productFilterSchema.parse({ ...filter, sort }), undefined);
  await listVariantsForStaff(read(), { q: "a", collection: "some", stock: "low" }, undefined);
  for (const filter of [{}, { state: "Paid" }, { review: "1" }, { q: "ada" }, { country: "NO" }])
    await listOrders(read(), readOrderFilter(filter), { after: null, before: null }, 50);
  for await (const _ of exportRows(read(), "http://localhost"));
  for await (const _ of merchantFeed(read(), "http://localhost"));
}

test.each([
  ["browsing and searching", browse],
  ["buying, paying, reconciling and jobs", sell],
  ["the console's lists, exports and feeds", lookAfter],
])("a table read whole: no query of %s", async (_, use) => {
  // What migrations do is done once.
  watched.texts.clear();
  await use();
  const queries = [...watched.texts]
    .filter((text) => /^\s*(select|update|delete)/i.test(text))
    // An empty list of ids: nothing is read.
    .filter((text) => !/\bfalse\b/.test(text));
  expect(queries.length).toBeGreaterThan(5);
  const scans: string[] = [];
  for (const text of queries)
    for (const step of await watched.scansOf(text, large)) scans.push(`${step}: ${text}`);
  expect(scans).toEqual([]);
});

test("a table read whole is noticed", async () => {
  const whole = "select id from products where description = 'x'";
  expect(await watched.scansOf(whole, large)).toHaveLength(1);
});
