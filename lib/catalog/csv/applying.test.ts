import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { products, variants } from "#db/tables.ts";
import { older, present } from "#lib/catalog/csv/sample-files.ts";
import { catalogPerTest } from "#tests/harness/catalog-per-test.ts";

const { current: t, importText } = catalogPerTest();

test("the same file again changes nothing; a dry run writes nothing", async () => {
  expect((await importText(older, { dryRun: true })).counts).toMatchObject({ added: 2 });
  expect(await t.db.read.select().from(products)).toEqual([]);
  await importText(older);
  const before = [await t.db.read.select().from(products), await t.db.read.select().from(variants)];
  expect((await importText(older)).counts).toEqual({
    added: 0,
    changed: 0,
    unchanged: 2,
    stockKept: 0,
  });
  expect([
    await t.db.read.select().from(products),
    await t.db.read.select().from(variants),
  ]).toEqual(before);
});

test("stock on sale stays unless it is to be set; what orders hold stays on top", async () => {
  await importText(present);
  await t.db.write(async (tx) => {
    await tx.update(variants).set({ available: 0, sold: 1 }).where(eq(variants.option1, "Grün"));
  });
  expect((await importText(present)).counts).toMatchObject({ unchanged: 1, stockKept: 1 });
  expect((await importText(present, { setStock: true })).counts).toMatchObject({ changed: 1 });
  const [green] = await t.db.read.select().from(variants).where(eq(variants.option1, "Grün"));
  expect(green).toMatchObject({ available: 1, sold: 1, initial: 2 });
});

test("a variant that leaves the file is archived and comes back as the same", async () => {
  await importText(present);
  const green = async () =>
    (await t.db.read.select().from(variants).where(eq(variants.option1, "Grün")))[0];
  const before = await green();
  await importText(present.split("\n").slice(0, 2).join("\n"));
  expect(await green()).toMatchObject({ archivedAt: 1 });
  await importText(present);
  expect(await green()).toEqual({ ...before, version: 2 });
});
