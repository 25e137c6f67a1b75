import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { auditLog, productRedirects } from "#db/tables.ts";
import { createProduct, duplicateProduct } from "#lib/catalog/edit/create-product.ts";
import { saveProduct } from "#lib/catalog/edit/save-product.ts";
import { setStatus } from "#lib/catalog/edit/set-status.ts";
import { fingerprints } from "#lib/merchant/merge/merge-fields.ts";
import { editorPerTest, made } from "#tests/harness/editor-per-test.ts";

const { t, editor, fieldsOf, onlyVariant } = editorPerTest();

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

test("a copy is a draft with its own slug and no stock; all of it is in the audit log", async () => {
  const id = await createProduct(editor(), made);
  const copy = await duplicateProduct(editor(), { id, title: "Tea" });
  expect(await fieldsOf(copy ?? "")).toMatchObject({ slug: "tea-2", status: "draft" });
  expect(await onlyVariant(copy ?? "")).toMatchObject({ sku: "T", available: 0, initial: 0 });
  const log = await t.db.read.select().from(auditLog).orderBy(auditLog.action);
  expect(log.map(({ action, staffName }) => [action, staffName])).toEqual([
    ["product.create", "Sam"],
    ["product.duplicate", "Sam"],
  ]);
});
