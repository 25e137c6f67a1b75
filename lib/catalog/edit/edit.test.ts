import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { auditLog, productRedirects, products, stockAdjustments, variants } from "#db/tables.ts";
import { createProduct, duplicateProduct } from "#lib/catalog/edit/create-product.ts";
import { readProductFields } from "#lib/catalog/edit/read-product-fields.ts";
import { saveProduct } from "#lib/catalog/edit/save-product.ts";
import { setStatus } from "#lib/catalog/edit/set-status.ts";
import { adjustStock } from "#lib/catalog/stock/adjust-stock.ts";
import { bulkEdit } from "#lib/catalog/stock/bulk-edit.ts";
import { addVariants } from "#lib/catalog/variants/add-variants.ts";
import { removeVariant } from "#lib/catalog/variants/remove-variant.ts";
import { saveOptions } from "#lib/catalog/variants/save-options.ts";
import { saveVariant, variantFieldsOf } from "#lib/catalog/variants/save-variant.ts";
import { fingerprints } from "#lib/merchant/merge/merge-fields.ts";
import { fsck } from "#lib/orders/audit/fsck.ts";
import { type TemporaryDatabase, temporaryDatabase } from "#tests/harness/temporary-database.ts";

let t: TemporaryDatabase;
beforeEach(async () => {
  t = await temporaryDatabase();
});
afterEach(async () => {
  expect(await fsck(t.db)).toEqual([]);
  await t.remove();
});

const editor = () => ({ db: t.db, staff: { id: "s", name: "Sam" }, now: 1000 });
const made = { title: "Tea", priceMinor: 500, sku: "T", stock: 5 };

async function fieldsOf(id: string) {
  const found = await readProductFields(t.db.read, id);
  if (!found) throw new Error("no such product");
  return found.fields;
}

const rowsOf = (id: string) =>
  t.db.read.select().from(variants).where(eq(variants.productId, id)).orderBy(variants.position);

async function onlyVariant(id: string) {
  const [row] = await rowsOf(id);
  if (!row) throw new Error("no variant");
  return row;
}

describe("two people edit one product", () => {
  test("lost update: different fields are joined; the same one is a conflict until somebody chooses", async () => {
    const id = await createProduct(editor(), made);
    const opened = await fieldsOf(id);
    const base = fingerprints(opened);
    await saveProduct(editor(), { id, base, mine: { ...opened, title: "Green tea" } });
    const joined = await saveProduct(editor(), { id, base, mine: { ...opened, vendor: "Leaf" } });
    expect(joined).toEqual({ ok: true, value: { taken: ["title"] } });
    expect(await fieldsOf(id)).toMatchObject({ title: "Green tea", vendor: "Leaf" });
    const mine = { ...opened, title: "Black tea" };
    const refused = await saveProduct(editor(), { id, base, mine });
    expect(refused).toMatchObject({ ok: false, error: { kind: "conflict", fields: ["title"] } });
    expect((await fieldsOf(id)).title).toBe("Green tea");
    const seen = fingerprints(await fieldsOf(id));
    await saveProduct(editor(), {
      id,
      base: seen,
      mine: { ...(await fieldsOf(id)), title: "Black tea" },
    });
    expect((await fieldsOf(id)).title).toBe("Black tea");
  });

  test("a status set from the list and a title typed in a form opened before are both kept", async () => {
    const ids = [await createProduct(editor(), made), await createProduct(editor(), made)];
    const [id = ""] = ids;
    const opened = await fieldsOf(id);
    expect(await setStatus(editor(), [...ids, "unknown"], "active")).toBe(2);
    expect(await setStatus(editor(), ids, "active")).toBe(0);
    const base = fingerprints(opened);
    await saveProduct(editor(), { id, base, mine: { ...opened, title: "Green tea" } });
    expect(await fieldsOf(id)).toMatchObject({ title: "Green tea", status: "active" });
    const log = await t.db.read.select().from(auditLog).where(eq(auditLog.subjectId, id));
    expect(log).toContainEqual(
      expect.objectContaining({ before: { status: "draft" }, after: { status: "active" } }),
    );
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
});

test("a slug that changes leaves a redirect, which ends when another product takes the slug", async () => {
  const id = await createProduct(editor(), made);
  const fields = await fieldsOf(id);
  await saveProduct(editor(), {
    id,
    base: fingerprints(fields),
    mine: { ...fields, slug: "green-tea" },
  });
  expect(await t.db.read.select().from(productRedirects)).toEqual([{ slug: "tea", productId: id }]);
  const other = await createProduct(editor(), { ...made, title: "Other" });
  const its = await fieldsOf(other);
  const take = (slug: string) =>
    saveProduct(editor(), { id: other, base: fingerprints(its), mine: { ...its, slug } });
  expect(await take("green-tea")).toEqual({ ok: false, error: { kind: "slug-taken" } });
  expect((await take("tea")).ok).toBe(true);
  expect(await t.db.read.select().from(productRedirects)).toEqual([
    { slug: "other", productId: other },
  ]);
});

describe("options", () => {
  const size = (...names: string[]) => ({ name: "Size", values: names.map((name) => ({ name })) });

  test("variants follow: new option, names swapped, a value removed and brought back", async () => {
    const id = await createProduct(editor(), made);
    const options = [size("S", "M")];
    expect(await saveOptions(editor(), { id, version: 0, options })).toEqual({
      ok: true,
      value: { removed: 0 },
    });
    await addVariants(editor(), { id, combinations: [["M"]] });
    expect((await rowsOf(id)).map((row) => [row.option1, row.slug, row.available])).toEqual([
      ["S", "s", 5],
      ["M", "m", 0],
    ]);
    const swapped = [
      {
        name: "Size",
        was: "Size",
        values: [
          { name: "M", was: "S" },
          { name: "S", was: "M" },
        ],
      },
    ];
    expect((await saveOptions(editor(), { id, version: 2, options: swapped })).ok).toBe(true);
    expect((await rowsOf(id)).map((row) => [row.option1, row.slug])).toEqual([
      ["M", "s"],
      ["S", "m"],
    ]);
    const fewer = [{ name: "Size", was: "Size", values: [{ name: "M", was: "M" }] }];
    expect(await saveOptions(editor(), { id, version: 3, options: fewer })).toEqual({
      ok: true,
      value: { removed: 1 },
    });
    expect(await rowsOf(id)).toHaveLength(1);
    expect(await saveOptions(editor(), { id, version: 3, options: fewer })).toEqual({
      ok: false,
      error: { kind: "changed" },
    });
    const gone = [{ name: "Size", was: "Size", values: [{ name: "XL" }] }];
    expect(await saveOptions(editor(), { id, version: 4, options: gone })).toEqual({
      ok: false,
      error: { kind: "none-left" },
    });
  });

  test("a variant that was ordered is archived, not deleted, and comes back as the same", async () => {
    const id = await createProduct(editor(), made);
    await saveOptions(editor(), { id, version: 0, options: [size("S", "M")] });
    await addVariants(editor(), { id, combinations: [["M"]] });
    const [, m] = await rowsOf(id);
    await holdInCart(m?.id ?? "");
    expect(await removeVariant(editor(), m?.id ?? "")).toEqual({ ok: true, value: "archived" });
    expect((await addVariants(editor(), { id, combinations: [["M"]] })).ok).toBe(true);
    expect((await rowsOf(id))[1]).toMatchObject({ id: m?.id, archivedAt: null });
    await removeVariant(editor(), m?.id ?? "");
    expect(await removeVariant(editor(), (await onlyVariant(id)).id)).toEqual({
      ok: false,
      error: { kind: "last" },
    });
  });

  async function holdInCart(variantId: string) {
    const { carts, cartLines } = await import("#db/tables.ts");
    await t.db.write(async (tx) => {
      await tx.insert(carts).values({ id: "c", createdAt: 0, updatedAt: 0 });
      await tx.insert(cartLines).values({ cartId: "c", variantId, quantity: 1, addedAt: 0 });
    });
  }
});

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
  const rows = await t.db.read.select().from(stockAdjustments);
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

test("a variant that no longer sells beyond its stock owes nothing, and the ledger says so", async () => {
  const row = await onlyVariant(await createProduct(editor(), { ...made, stock: 0 }));
  const save = async (policy: "deny" | "continue") => {
    const [before] = await t.db.read.select().from(variants).where(eq(variants.id, row.id));
    if (!before) throw new Error("no variant");
    const fields = variantFieldsOf(before);
    return saveVariant(editor(), {
      id: row.id,
      base: fingerprints(fields),
      mine: { ...fields, policy },
    });
  };
  await save("continue");
  await adjustStock(editor(), { variantId: row.id, reason: "damaged", delta: -3, note: "" });
  await save("deny");
  const [after] = await t.db.read.select().from(variants).where(eq(variants.id, row.id));
  expect(after).toMatchObject({ available: 0, initial: 0, policy: "deny" });
});

test("a copy is a draft with its own slug and no stock; all of it is in the audit log", async () => {
  const id = await createProduct(editor(), made);
  const copy = await duplicateProduct(editor(), { id, title: "Tea" });
  expect(await fieldsOf(copy ?? "")).toMatchObject({ slug: "tea-2", status: "draft" });
  expect(await onlyVariant(copy ?? "")).toMatchObject({ sku: "T", available: 0, initial: 0 });
  const log = await t.db.read.select().from(auditLog);
  expect(log.map(({ action, staffName }) => [action, staffName])).toEqual([
    ["product.create", "Sam"],
    ["product.duplicate", "Sam"],
  ]);
});
