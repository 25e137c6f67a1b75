import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { cartLines, carts, variants } from "#db/tables.ts";
import { createProduct } from "#lib/catalog/edit/create-product.ts";
import { adjustStock } from "#lib/catalog/stock/adjust-stock.ts";
import { addVariants } from "#lib/catalog/variants/add-variants.ts";
import { removeVariant } from "#lib/catalog/variants/remove-variant.ts";
import { saveOptions } from "#lib/catalog/variants/save-options.ts";
import { saveVariant, variantFieldsOf } from "#lib/catalog/variants/save-variant.ts";
import { fingerprints } from "#lib/merchant/merge/merge-fields.ts";
import { editorPerTest, made } from "#tests/harness/editor-per-test.ts";

const { t, editor, rowsOf, onlyVariant } = editorPerTest();

const size = (...names: string[]) => ({ name: "Size", values: names.map((name) => ({ name })) });

async function holdInCart(variantId: string) {
  await t.db.write(async (tx) => {
    await tx.insert(carts).values({ id: "c", createdAt: 0, updatedAt: 0 });
    await tx.insert(cartLines).values({ cartId: "c", variantId, quantity: 1, addedAt: 0 });
  });
}

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
