import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openSqlite } from "#db/sqlite/client.ts";
import { migrateSqlite } from "#db/sqlite/migrate.ts";
import { cartLines, orderLines, variants } from "#db/tables.ts";
import { readProduct } from "#lib/catalog/read-product.ts";
import { fsck } from "#lib/orders/audit/fsck.ts";
import { databaseBefore } from "#tests/harness/database/database-at.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "halftone-migrate-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const soldPrint = `
  insert into collections values ('tides', 'Tides', 's', 't', 0);
  insert into products values ('p1', 'first-ferry', 'tides', 'First Ferry', 'A boat.', 'Strata', 2024, 'landscape', 4800, 7, 1);
  insert into variants (id, product_id, size, frame, position, price_cents, initial, available, reserved, sold) values
    ('v1', 'p1', '24×30 cm', 'Unframed', 0, 4800, 9, 9, 0, 0),
    ('v2', 'p1', '24×30 cm', 'Oak', 1, 9600, 5, 3, 2, 0),
    ('v3', 'p1', '64×80 cm', 'Oak', 2, 19600, 4, 4, 0, 0),
    ('v4', 'p1', '64.80 cm', 'Oak', 3, 1, 1, 1, 0, 0),
    ('v5', 'p1', '64/80 cm', 'Oak', 4, 1, 1, 1, 0, 0);
  insert into carts (id, created_at, updated_at) values ('c1', 1, 1);
  insert into cart_lines values ('c1', 'v3', 1, 1);
  insert into orders (id, number, token, cart_id, cart_revision, email, address, note, subtotal_cents, shipping_cents,
    total_cents, stock, state, created_at, updated_at) values
    ('o1', 'H-1', 't1', 'c0', 1, 'a@b.c', '{}', '', 19200, 1200, 20400, 'reserved', 'Awaiting payment', 1, 1);
  insert into order_lines values ('o1', 'v2', 'first-ferry', 'First Ferry', '24×30 cm', 'Oak', 9600, 2);
  insert into attempts (id, order_id, kind, status, price_cents, created_at, expires_at) values
    ('a1', 'o1', 'hosted', 'open', 20400, 1, 2);
`;

test("a database with orders from the first migration becomes the present one without loss", async () => {
  const file = databaseBefore(folder, "standard_names");
  const old = new Sqlite(file);
  old.exec(soldPrint);
  old.close();
  migrateSqlite(file);
  const db = openSqlite(file);
  expect(await readProduct(db.read, "first-ferry")).toMatchObject({
    title: "First Ferry",
    collections: [{ slug: "tides", title: "Tides" }],
    options: [
      { name: "Size", values: [{ name: "24×30 cm" }, { name: "64×80 cm" }, {}, {}] },
      { name: "Frame", values: [{ name: "Unframed" }, { name: "Oak", color: "#b58c5c" }] },
    ],
    specifications: expect.arrayContaining([
      { name: "Drawing", value: "Strata" },
      { name: "Year", value: "2024" },
    ]),
    variants: [
      { id: "v1", slug: "24x30-unframed", values: ["24×30 cm", "Unframed"], weightGrams: 500 },
      { id: "v2", slug: "24x30-oak", priceMinor: 9600, available: 3, weightGrams: 1000 },
      { id: "v3", slug: "64x80-oak", weightGrams: 4000 },
      { id: "v4", slug: "64-80-oak" },
      { id: "v5", slug: "64-80-oak-2" },
    ],
  });
  expect(await db.read.select().from(orderLines)).toEqual([
    {
      orderId: "o1",
      variantId: "v2",
      slug: "first-ferry",
      title: "First Ferry",
      sku: "",
      unitMinor: 9600,
      quantity: 2,
      cancelled: 0,
      restocked: 0,
      discountMinor: 0,
      taxBasisPoints: 0,
      requiresShipping: true,
      options: [
        { name: "Size", value: "24×30 cm" },
        { name: "Frame", value: "Oak" },
      ],
    },
  ]);
  expect(await db.read.select().from(cartLines)).toMatchObject([{ variantId: "v3" }]);
  expect(await db.read.select().from(variants)).toHaveLength(5);
  expect(await fsck(db)).toEqual([]);
  db.close();
});
