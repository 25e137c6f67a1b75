import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "#db/client.ts";
import { migrate } from "#db/migrate.ts";
import { openSqlite } from "#db/sqlite/client.ts";
import { listProductsForStaff } from "#lib/catalog/admin/list-products.ts";
import { listVariantsForStaff } from "#lib/catalog/admin/list-variants.ts";
import { productFilterSchema } from "#lib/catalog/admin/product-filter.ts";
import { csvStream } from "#lib/http/csv-stream.ts";
import { readCursor } from "#lib/merchant/lists/cursor.ts";
import { exportHeader, exportOrders } from "#lib/orders/list/export-orders.ts";
import { listOrders } from "#lib/orders/list/list-orders.ts";
import { type Parameters, readOrderFilter } from "#lib/orders/list/order-filter.ts";
import { fillOrders } from "./bench/fill-orders.ts";
import { fillProducts } from "./bench/fill-products.ts";

// npm run bench:console [-- orders products]: how long the console's lists take with so many (docs/console.md).

/** Streams all orders as CSV, as a download does, and prints how much memory that took at most. */
async function measureExport(db: Database): Promise<void> {
  const start = performance.now();
  const before = process.memoryUsage.rss();
  let most = before;
  let bytes = 0;
  for await (const chunk of csvStream(exportHeader, exportOrders(db.read, readOrderFilter({})))) {
    bytes += chunk.byteLength;
    most = Math.max(most, process.memoryUsage.rss());
  }
  const mib = (size: number) => (size / 2 ** 20).toFixed(0);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    `export: ${mib(bytes)} MiB in ${seconds} s, ${mib(most - before)} MiB more memory at most`,
  );
}

const RUNS = 200;
const PAGE = 50;
const [orderCount = 100_000, productCount = 20_000] = process.argv.slice(2).map(Number);

const orderCases: [name: string, parameters: Parameters][] = [
  ["all, newest first", {}],
  ["one state", { state: "Paid" }],
  ["a rare state", { state: "Overpayment(Overdue)" }],
  ["needs review", { review: "1" }],
  ["to ship", { fulfillment: "unfulfilled", sort: "oldest" }],
  ["one country, by amount", { country: "NO", sort: "highest" }],
  ["a month, by amount", { from: "2026-03-01", to: "2026-03-31", sort: "lowest" }],
  ["amount and state, no match", { min: "990", state: "Underpayment", country: "JP" }],
  ["search: e-mail", { q: "buyer123@example.com" }],
  ["search: number", { q: "B-7" }],
  ["search: transaction", { q: "0x4142" }],
  ["search: name", { q: "zoë petrova" }],
  ["search: a common first name", { q: "ada" }],
];

const productCases: [name: string, parameters: Record<string, string>][] = [
  ["all, newest first", {}],
  ["by title", { sort: "title" }],
  ["drafts, by price", { status: "draft", sort: "price-high" }],
  ["one vendor", { vendor: "Vendor 7" }],
  ["one collection", { collection: "bench-7" }],
  ["low stock", { stock: "low" }],
  ["search: a common word", { q: "ferry" }],
  ["search: one product", { q: "harbor meadow 19" }],
  ["search: SKU", { q: "SKU-1999" }],
  ["search: nothing", { q: "no such thing" }],
];

type Page = { rows: number; next: string | null };

/** Reads a list page after page, from the start again at its end, and prints how long a page took. */
async function measure(name: string, read: (next: string | null) => Promise<Page>): Promise<void> {
  const times: number[] = [];
  let found = 0;
  let next: string | null = null;
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    const page: Page = await read(next);
    times.push(performance.now() - start);
    found ||= page.rows;
    next = page.next;
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
  console.log(`${name.padEnd(40)} ${at(0.5).padStart(6)} ${at(0.99).padStart(6)}   ${found} rows`);
}

const folder = mkdtempSync(join(tmpdir(), "halftone-bench-"));
const file = join(folder, "shop.db");
try {
  await migrate(file);
  const db = openSqlite(file);
  await fillOrders(db, orderCount, Date.parse("2026-06-30T00:00:00Z"));
  await fillProducts(db, productCount);
  console.log(`${orderCount} orders, ${productCount} products, ${RUNS} runs: p50 and p99 in ms`);
  for (const [name, parameters] of orderCases)
    await measure(`orders, ${name}`, async (next) => {
      const place = { after: readCursor(next ?? undefined), before: null };
      const page = await listOrders(db.read, readOrderFilter(parameters), place, PAGE);
      return { rows: page.rows.length, next: page.next };
    });
  for (const [name, parameters] of productCases) {
    const filter = productFilterSchema.parse(parameters);
    await measure(`products, ${name}`, async (next) => {
      const page = await listProductsForStaff(db.read, filter, next ?? undefined);
      return { rows: page.products.length, next: page.next };
    });
    await measure(`stock, ${name}`, async (next) => {
      const page = await listVariantsForStaff(db.read, filter, next ?? undefined);
      return { rows: page.rows.length, next: page.next };
    });
  }
  await measureExport(db);
  await db.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
