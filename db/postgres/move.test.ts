import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { copyToSqlite } from "#db/move/copy-to-sqlite.ts";
import { MoveError, moveDatabase } from "#db/move/move-database.ts";
import { movedTables } from "#db/move/moved-tables.ts";
import { readSource } from "#db/move/read-source.ts";
import { orders, products } from "#db/tables.ts";
import { filtersOf } from "#lib/search/search-address.ts";
import { searchProducts } from "#lib/search/search-products.ts";
import { nobody } from "#lib/worker/retention.ts";
import { seedDataDir } from "#tests/harness/database/seed-data-dir.ts";
import {
  type TemporaryDatabase,
  temporaryDatabase,
} from "#tests/harness/database/temporary-database.ts";

const ORDERS = 100;
/** More than one batch. */
const ENTRIES = 2500;
const folder = mkdtempSync(join(tmpdir(), "halftone-move-"));
const file = join(folder, "shop.db");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// This process speaks PostgreSQL: the shop on SQLite is made by others.
seedDataDir(folder);
execFileSync(
  process.execPath,
  [
    ...["--input-type=module-typescript", "-e"],
    `import { openSqlite } from "#db/sqlite/client.ts";
   import { fillOrders } from "#scripts/bench/fill-orders.ts";
   const db = openSqlite(${JSON.stringify(file)});
   await fillOrders(db, ${ORDERS}, Date.now());
   await db.close();`,
  ],
  { env: { ...process.env, DATABASE_URL: "" } },
);

const change = (sql: string) => {
  const client = new Sqlite(file);
  client.exec(sql);
  client.close();
};
change(`with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < ${ENTRIES})
  insert into audit_log select 'a' || n, n, 's', 'Ada', 'x', 'y', 'z', '{"b":1,"a":' || n || '}', null from numbers`);

let t: TemporaryDatabase;
beforeEach(async () => {
  t = await temporaryDatabase();
});
afterEach(() => t.remove());

const move = () => moveDatabase(file, t.url, () => undefined);
test("a shop moves from SQLite to PostgreSQL: every row as it was, and products are found", async () => {
  const { rows } = await move();
  expect(rows).toBeGreaterThan(ENTRIES + ORDERS * 3);
  expect(await t.db.read.$count(orders)).toBe(ORDERS);
  const [product] = await t.db.read.select().from(products).limit(1);
  const query = product?.title.split(" ")[0] ?? "";
  const { slugs } = await searchProducts(t.db.read, filtersOf({ q: query }));
  expect(slugs).toContain(product?.slug);
  await expect(move()).rejects.toBeInstanceOf(MoveError);
});

test("a backup of PostgreSQL is a SQLite file with every row as it was", async () => {
  await move();
  const backup = join(folder, "backup.db");
  await copyToSqlite(t.url, backup);
  const [original, copy] = [file, backup].map((path) => new Sqlite(path, { readonly: true }));
  // What is known for the search is made of the products again.
  for (const table of movedTables().filter(({ name }) => !name.startsWith("search_"))) {
    const rowsOf = (db?: Sqlite.Database) => db && [...readSource(db, table, null)].flat();
    expect(rowsOf(copy), table.name).toEqual(rowsOf(original));
  }
  for (const db of [original, copy]) db?.close();
});

test("a move that was broken off goes on where it was", async () => {
  const told: string[] = [];
  const broken = moveDatabase(file, t.url, (line) => {
    told.push(line);
    if (line.includes("audit_log")) throw new Error("unplugged");
  });
  await expect(broken).rejects.toThrow("unplugged");
  expect((await move()).rows).toBeGreaterThan(ENTRIES + ORDERS * 3);
  expect(await t.db.read.$count(orders)).toBe(ORDERS);
});

test("what differs afterwards is refused: a shop that runs, rows that came since, a target in use", async () => {
  change("insert into leases values ('worker', 'x', 99999999999999, 1)");
  await expect(move()).rejects.toThrow("stop it first");
  change("delete from leases");
  await t.db.write(async (tx) => {
    await tx.insert(orders).values(await anyOrder());
  });
  await expect(move()).rejects.toThrow("empty database");
});

async function anyOrder() {
  const now = Date.now();
  const text = { number: "n", token: "t", cartId: "c", email: "", note: "" };
  const money = { subtotalMinor: 0, shippingMinor: 0, totalMinor: 0 };
  return {
    ...{ id: "o", cartRevision: 1, ...text, address: nobody, ...money },
    ...{ stock: "released" as const, state: "Expired" as const, createdAt: now, updatedAt: now },
  };
}

test("every table is moved after those that its rows point at", () => {
  const names = movedTables().map(({ name }) => name);
  expect(names.indexOf("orders")).toBeLessThan(names.indexOf("order_lines"));
  expect(movedTables().every(({ key }) => key.length > 0)).toBe(true);
});
