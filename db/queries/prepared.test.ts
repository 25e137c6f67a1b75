import { eq, ne } from "drizzle-orm";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Reader, Tx } from "#db/database.ts";
import { AwaitedOutsideDatabase } from "#db/errors.ts";
import { prepared } from "#db/queries/prepared.ts";
import { preparedInsert, preparedUpdate } from "#db/queries/prepared-writes.ts";
import { products, settings, variants } from "#db/tables.ts";
import {
  type TemporaryDatabase,
  temporaryDatabase,
} from "#tests/harness/database/temporary-database.ts";
import { addVariant } from "#tests/harness/fixtures.ts";

let t: TemporaryDatabase;
beforeEach(async () => {
  t = await temporaryDatabase();
});
afterEach(() => t.remove());

const variantOf = prepared((read: Reader, { id }: { id: string }) =>
  read
    .select({ variant: variants, product: products })
    .from(variants)
    .leftJoin(products, eq(products.slug, variants.sku))
    .where(eq(variants.id, id)),
);
const saveSetting = prepared((tx: Tx, row: { name: string; value: object; updatedAt: number }) =>
  tx.insert(settings).values({ name: row.name, value: row.value, updatedAt: row.updatedAt }),
);
const restock = prepared((tx: Tx, { id, reserved }: { id: string; reserved: boolean }) =>
  tx.update(variants).set({ requiresShipping: reserved }).where(eq(variants.id, id)).returning(),
);

test("a prepared query reads and writes as the same one built each time, on every connection", async () => {
  const id = await addVariant(t, 3);
  const [built] = await t.db.read.select().from(variants).where(eq(variants.id, id));
  for (const requiresShipping of [false, true]) {
    const [row] = await t.db.write((tx) => restock(tx, { id, reserved: requiresShipping }));
    expect(row).toEqual({ ...built, requiresShipping });
    expect(await variantOf(t.db.read, { id })).toEqual([{ variant: row, product: null }]);
  }
  expect(await variantOf(t.db.read, { id: "none" })).toEqual([]);
  const value = { nested: ["é", null] };
  await t.db.write((tx) => saveSetting(tx, { name: "n", value, updatedAt: 1 }));
  expect(await t.db.read.select().from(settings)).toEqual([{ name: "n", value, updatedAt: 1 }]);
});

test("a column dropped: rows of a prepared insert may differ in theirs", async () => {
  const before = await addVariant(t, 3);
  const [row] = await t.db.read.select().from(variants).where(eq(variants.id, before));
  if (!row) throw new Error("no variant");
  const more = [
    { ...row, id: "a", slug: "a", option1: "a", sku: "a", compareAtMinor: undefined },
    { ...row, id: "b", slug: "b", option1: "b", sku: "b", compareAtMinor: 900 },
  ];
  await t.db.write((tx) => preparedInsert(variants)(tx, more));
  await t.db.write((tx) =>
    preparedUpdate(variants)(tx, "a", { priceMinor: 1, sku: undefined as never }),
  );
  const [a, b] = await t.db.read
    .select()
    .from(variants)
    .where(ne(variants.id, before))
    .orderBy(variants.sku);
  expect([a, b]).toMatchObject([
    { sku: "a", compareAtMinor: null, priceMinor: 1 },
    { sku: "b", compareAtMinor: 900, priceMinor: row.priceMinor },
  ]);
});

test("two copies of a module in one process: a query of one runs on the other's database", async () => {
  vi.resetModules();
  const copy = await import("#db/queries/prepared.ts");
  const all = copy.prepared((read: Reader, { name }: { name: string }) =>
    read.select().from(settings).where(eq(settings.name, name)),
  );
  expect(await all(t.db.read, { name: "none" })).toEqual([]);
});

test("a prepared query of a body that is over reaches nobody's transaction", async () => {
  let tx: Tx | undefined;
  await t.db.write(async (mine) => {
    tx = mine;
    await saveSetting(mine, { name: "first", value: {}, updatedAt: 1 });
  });
  const late = () => saveSetting(tx as Tx, { name: "late", value: {}, updatedAt: 1 });
  await t.db.write(async (other) => {
    await saveSetting(other, { name: "second", value: {}, updatedAt: 1 });
    const refused = await late().catch((error: unknown) => error);
    const reason = (refused as Error).cause ?? refused;
    expect(reason).toBeInstanceOf(AwaitedOutsideDatabase);
  });
  expect(await t.db.read.$count(settings)).toBe(2);
});
