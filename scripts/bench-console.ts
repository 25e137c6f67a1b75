import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "#db/migrate.ts";
import { openSqlite } from "#db/sqlite.ts";
import { readCursor } from "#lib/merchant/cursor.ts";
import { listOrders } from "#lib/orders/list/list-orders.ts";
import { type Parameters, readOrderFilter } from "#lib/orders/list/order-filter.ts";
import { fillOrders } from "./bench/fill-orders.ts";

// npm run bench:console [-- orders]: how long the console's lists take with that many orders (docs/console.md).

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
  db.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
