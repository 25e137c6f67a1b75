import { asc, eq } from "drizzle-orm";
import { products, variants } from "#db/tables.ts";
import type { Editor } from "#lib/catalog/edit/editor.ts";
import { lockCatalogue } from "#lib/catalog/edit/lock-catalogue.ts";
import { bumpProduct, variantsChanged } from "#lib/catalog/edit/products-changed.ts";
import { keyOf, valuesOf } from "#lib/catalog/variants/plan-options.ts";
import { newId } from "#lib/ids.ts";
import { recordAudit } from "#lib/merchant/audit/record-audit.ts";
import { fail, ok, type Result } from "#lib/shared/result.ts";
import { variantSlugs } from "#lib/text/slugify.ts";

export const MAX_VARIANTS = 2048;

type Added = { id: string; combinations: string[][] };

/**
 * Offers combinations of a product's options. One that was archived comes back as the same; a new one costs and weighs
 * what the first variant does and has no stock. Returns how many there are more; those offered already stay.
 */
export function addVariants(
  { db, staff, now }: Editor,
  { id, combinations }: Added,
): Promise<Result<number, { kind: "unknown" | "unknown-value" | "too-many" }>> {
  return db.write(async (tx) => {
    await lockCatalogue(tx);
    const [product] = await tx.select().from(products).where(eq(products.id, id));
    const rows = await tx
      .select()
      .from(variants)
      .where(eq(variants.productId, id))
      .orderBy(asc(variants.position), asc(variants.id));
    const like = rows.find(({ archivedAt }) => archivedAt === null) ?? rows[0];
    if (!product || !like) return fail({ kind: "unknown" as const });
    const { options } = product;
    const isOffered = (values: string[]) =>
      values.length === options.length &&
      options.every((option, at) => option.values.some(({ name }) => name === values[at]));
    if (!combinations.every(isOffered)) return fail({ kind: "unknown-value" as const });
    if (rows.length + combinations.length > MAX_VARIANTS)
      return fail({ kind: "too-many" as const });
    const known = new Map(rows.map((row) => [keyOf(valuesOf(row, options.length)), row]));
    const fresh = combinations.filter((values) => !known.has(keyOf(values)));
    const slugs = variantSlugs(
      fresh.map((values) => ({ values })),
      rows.map((row) => row.slug),
    );
    const back = combinations.flatMap((values) => known.get(keyOf(values)) ?? []);
    const restored = back.filter(({ archivedAt }) => archivedAt !== null);
    for (const row of restored)
      await tx
        .update(variants)
        .set({ archivedAt: null, version: row.version + 1 })
        .where(eq(variants.id, row.id));
    const last = Math.max(...rows.map((row) => row.position));
    for (const [at, [option1 = "", option2 = "", option3 = ""]] of fresh.entries())
      await tx.insert(variants).values({
        ...like,
        id: newId(),
        slug: slugs[at] ?? "",
        option1,
        option2,
        option3,
        position: last + 1 + at,
        sku: "",
        barcode: "",
        mediaId: null,
        initial: 0,
        available: 0,
        reserved: 0,
        sold: 0,
        archivedAt: null,
        version: 0,
      });
    await bumpProduct(tx, id);
    await variantsChanged(tx, [id]);
    await recordAudit(tx, {
      staff,
      action: "variant.add",
      subject: "product",
      subjectId: id,
      after: { combinations },
      now,
    });
    return ok(fresh.length + restored.length);
  });
}
