import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "#db/client.ts";
import { migrate } from "#db/migrate.ts";
import { openSqlite } from "#db/sqlite/client.ts";
import { readCursor } from "#lib/merchant/cursor.ts";
import { exportHeader, exportOrders } from "#lib/orders/list/export-orders.ts";
import { listOrders } from "#lib/orders/list/list-orders.ts";
import { type Parameters, readOrderFilter } from "#lib/orders/list/order-filter.ts";
import { csvStream } from "#lib/shared/csv-stream.ts";
import { fillOrders } from "./bench/fill-orders.ts";

// npm run bench:console [-- orders]: how long the console's lists take with that many orders (docs/console.md).

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
const count = Number(process.argv[2] ?? 100_000);

const cases: [name: string, parameters: Parameters][] = [
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

const folder = mkdtempSync(join(tmpdir(), "halftone-bench-"));
const file = join(folder, "shop.db");
try {
  migrate(file);
  const db = openSqlite(file);
  await fillOrders(db, count, Date.parse("2026-06-30T00:00:00Z"));
  console.log(`${count} orders, ${RUNS} runs each: p50 and p99 in ms`);
  for (const [name, parameters] of cases) {
    const filter = readOrderFilter(parameters);
    const times: number[] = [];
    let found = 0;
    let after = null;
    for (let run = 0; run < RUNS; run++) {
      const start = performance.now();
      const page = await listOrders(db.read, filter, { after, before: null }, PAGE);
      times.push(performance.now() - start);
      found ||= page.rows.length;
      // Every page of the list in turn, from the start again at its end.
      after = readCursor(page.next);
    }
    times.sort((a, b) => a - b);
    const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
    console.log(
      `${name.padEnd(30)} ${at(0.5).padStart(6)} ${at(0.99).padStart(6)}   ${found} rows`,
    );
  }
  await measureExport(db);
  db.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
