import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { products, stockAdjustments, variants } from "#db/tables.ts";
import { createProduct } from "#lib/catalog/edit/create-product.ts";
import { adjustStock } from "#lib/catalog/stock/adjust-stock.ts";
import { bulkEdit } from "#lib/catalog/stock/bulk-edit.ts";
import { fsck } from "#lib/orders/audit/fsck.ts";
import { editorPerTest, made } from "#tests/harness/editor-per-test.ts";

const { t, editor, onlyVariant } = editorPerTest();

test("stock: the ledger adds up, counting counts reserved pieces, and none goes below zero", async () => {
  const { id: variantId } = await onlyVariant(await createProduct(editor(), made));
  await t.db.write((tx) => tx.update(variants).set({ available: 3, reserved: 0, sold: 2 }));
  const adjust = (change: { delta: number } | { counted: number }) =>
    adjustStock(editor(), { variantId, reason: "counted", note: "shelf", ...change });
  expect(await adjust({ delta: -4 })).toEqual({
    ok: false,
    error: { kind: "too-few", available: 3 },
  });
  expect(await adjust({ delta: 4 })).toMatchObject({
    ok: true,
    value: { available: 7, initial: 9 },
  });
  expect(await adjust({ counted: 6 })).toMatchObject({
    ok: true,
    value: { available: 6, initial: 8 },
  });
  const rows = await t.db.read.select().from(stockAdjustments).orderBy(stockAdjustments.version);
  expect(rows.map(({ delta, initial, staffName }) => [delta, initial, staffName])).toEqual([
    [4, 9, "Sam"],
    [-1, 8, "Sam"],
  ]);
  await t.db.write((tx) => tx.update(variants).set({ initial: 9, available: 7 }));
  expect(await fsck(t.db)).toMatchObject([{ invariant: "stock" }, { invariant: "stock ledger" }]);
  await t.db.write((tx) =>
    tx.update(variants).set({ initial: 8, available: 6, sold: 0, reserved: 0 }),
  );
  await t.db.write((tx) => tx.update(variants).set({ available: 8 }));
});

test("a grid of prices: all rows or none, and a row that changed since is named", async () => {
  const id = await createProduct(editor(), made);
  const other = await createProduct(editor(), made);
  const rows = [await onlyVariant(id), await onlyVariant(other)];
  const edits = rows.map((row) => ({
    variantId: row.id,
    version: row.version,
    priceMinor: 700,
    compareAtMinor: 900,
    stockDelta: -2,
  }));
  await adjustStock(editor(), {
    variantId: rows[1]?.id ?? "",
    reason: "received",
    delta: 1,
    note: "",
  });
  const refused = await bulkEdit(editor(), edits);
  expect(refused).toMatchObject({
    ok: false,
    error: [{ variantId: rows[1]?.id, kind: "changed" }],
  });
  expect(await onlyVariant(id)).toMatchObject({ priceMinor: 500, available: 5 });
  const [first] = edits;
  expect(first && (await bulkEdit(editor(), [first])).ok).toBe(true);
  expect(await onlyVariant(id)).toMatchObject({ priceMinor: 700, available: 3, initial: 3 });
  const [product] = await t.db.read.select().from(products).where(eq(products.id, id));
  expect(product?.fromMinor).toBe(700);
});
