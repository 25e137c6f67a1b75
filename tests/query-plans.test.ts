import Sqlite from "better-sqlite3";
import { getTableName } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dialect } from "#db/dialect.ts";
import * as tables from "#db/tables.ts";
import { listProductsForStaff } from "#lib/catalog/admin/list-products.ts";
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

/** These stay small, whatever a shop sells. */
const small = ["collections", "discounts", "leases", "settings", "shared_state", "staff"];
const large: string[] = Object.values(tables)
  .map((table) => getTableName(table))
  .filter((name) => !small.includes(name));

const prepare = Sqlite.prototype.prepare;
const statements = new Set<string>();
let t: Awaited<ReturnType<typeof shopAndSandbox>>;

beforeAll(async () => {
  Sqlite.prototype.prepare = function (this: InstanceType<typeof Sqlite>, source: string) {
    if (this.name !== ":memory:") statements.add(source);
    return prepare.call(this, source);
  } as typeof prepare;
  t = await shopAndSandbox();
  // What migrations do is done once.
  statements.clear();
});
afterAll(async () => {
  Sqlite.prototype.prepare = prepare;
  await t.close();
});

/** Steps that read a large table whole: without an index, or along one without a limit. */
function scansOf(source: string): string[] {
  const client = new Sqlite(t.databaseUrl.slice("file:".length), { readonly: true });
  const nothing = Array<null>((source.match(/\?/g) ?? []).length).fill(null);
  const explain = prepare.call(client, `explain query plan ${source}`) as Sqlite.Statement<null[]>;
  const steps = explain.all(...nothing) as { detail: string }[];
  client.close();
  return steps
    .map(({ detail }) => detail)
    .filter((detail) => {
      const [, name = "", index] = /^SCAN (\w+)( USING (?:COVERING )?INDEX)?/.exec(detail) ?? [];
      return large.includes(name) && !(index && /\blimit\b/i.test(source));
    });
}

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
    for (const filter of [{}, { collection: "some" }, { vendor: "b" }, { status: "draft" }])
      await listProductsForStaff(read(), productFilterSchema.parse({ ...filter, sort }), undefined);
  for (const filter of [{}, { state: "Paid" }, { review: "1" }, { q: "ada" }, { country: "NO" }])
    await listOrders(read(), readOrderFilter(filter), { after: null, before: null }, 50);
  for await (const _ of exportRows(read(), "http://localhost"));
  for await (const _ of merchantFeed(read(), "http://localhost"));
}

test.skipIf(dialect === "postgres").each([
  ["browsing and searching", browse],
  ["buying, paying, reconciling and jobs", sell],
  ["the console's lists, exports and feeds", lookAfter],
])("a table read whole: no query of %s", async (_, use) => {
  statements.clear();
  await use();
  const queries = [...statements]
    .filter((source) => /^\s*(select|update|delete)/i.test(source))
    // An empty list of ids: nothing is read.
    .filter((source) => !/\bfalse\b/.test(source));
  expect(queries.length).toBeGreaterThan(5);
  expect(queries.flatMap((source) => scansOf(source).map((step) => `${step}: ${source}`))).toEqual(
    [],
  );
});
