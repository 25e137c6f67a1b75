import { and, eq, inArray, isNull, max, ne } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { collections, productCollections, productRedirects, products } from "#db/tables.ts";
import { changedOnly } from "#lib/catalog/edit/changed-only.ts";
import type { Editor } from "#lib/catalog/edit/editor.ts";
import { lockCatalogue } from "#lib/catalog/edit/lock-catalogue.ts";
import type { ProductFields } from "#lib/catalog/edit/product-fields.ts";
import { productsChanged } from "#lib/catalog/edit/products-changed.ts";
import { type EditedProduct, readProductFields } from "#lib/catalog/edit/read-product-fields.ts";
import { recordAudit } from "#lib/merchant/audit/record-audit.ts";
import { mergeFields } from "#lib/merchant/merge/merge-fields.ts";
import { fail, ok, type Result } from "#lib/shared/result.ts";

type Field = keyof ProductFields;

export type SaveError =
  | { kind: "unknown" }
  | { kind: "slug-taken" }
  /** Both changed these fields since the form was opened; nothing was saved. */
  | { kind: "conflict"; theirs: EditedProduct; fields: Field[] };

type Save = {
  id: string;
  base: Partial<Record<Field, string>>;
  mine: ProductFields;
  useTheirs?: Field[];
};

/**
 * Saves a product's form. `base` is what the form was filled with (fingerprints): what somebody else changed since is
 * kept, and what both changed is a conflict. A former slug leads to the new one from then on.
 */
export function saveProduct(
  { db, staff, now }: Editor,
  { id, base, mine, useTheirs }: Save,
): Promise<Result<{ taken: Field[] }, SaveError>> {
  return db.write(async (tx) => {
    await lockCatalogue(tx);
    const before = await readProductFields(tx, id);
    if (!before) return fail({ kind: "unknown" as const });
    const { merged, conflicts, taken } = mergeFields(base, mine, before.fields, useTheirs);
    if (conflicts.length > 0)
      return fail({ kind: "conflict" as const, theirs: before, fields: conflicts });
    const change = changedOnly(before.fields, merged);
    if (!change) return ok({ taken });
    if (await isSlugTaken(tx, merged.slug, id)) return fail({ kind: "slug-taken" as const });
    const { collections: inside, ...columns } = merged;
    await tx
      .update(products)
      .set({ ...columns, version: before.version + 1 })
      .where(eq(products.id, id));
    if (merged.slug !== before.fields.slug)
      await redirectSlug(tx, id, before.fields.slug, merged.slug);
    await putIntoCollections(tx, id, inside);
    await productsChanged(tx, [id]);
    await recordAudit(tx, {
      staff,
      action: "product.edit",
      subject: "product",
      subjectId: id,
      ...change,
      now,
    });
    return ok({ taken });
  });
}

/** Whether another product has this slug. A former slug may be used again: then it no longer leads elsewhere. */
export async function isSlugTaken(tx: Tx, slug: string, butNot = ""): Promise<boolean> {
  const found = await tx
    .select({ id: products.id })
    .from(products)
    .where(and(eq(products.slug, slug), ne(products.id, butNot)));
  return found.length > 0;
}

async function redirectSlug(tx: Tx, productId: string, from: string, to: string): Promise<void> {
  await tx.delete(productRedirects).where(inArray(productRedirects.slug, [from, to]));
  await tx.insert(productRedirects).values({ slug: from, productId });
}

/** Sets which collections filled by hand a product is in; its place in one where it was already stays. */
async function putIntoCollections(tx: Tx, productId: string, wanted: string[]): Promise<void> {
  const manual = await tx
    .select({ slug: collections.slug })
    .from(collections)
    .where(isNull(collections.rule));
  const before = await tx
    .select()
    .from(productCollections)
    .where(eq(productCollections.productId, productId));
  for (const { slug } of manual) {
    const isInside = before.some((one) => one.collectionSlug === slug);
    if (isInside === wanted.includes(slug)) continue;
    const here = and(
      eq(productCollections.productId, productId),
      eq(productCollections.collectionSlug, slug),
    );
    if (isInside) await tx.delete(productCollections).where(here);
    else
      await tx
        .insert(productCollections)
        .values({ productId, collectionSlug: slug, position: await nextPlace(tx, slug) });
  }
}

async function nextPlace(tx: Tx, slug: string): Promise<number> {
  const [row] = await tx
    .select({ last: max(productCollections.position) })
    .from(productCollections)
    .where(eq(productCollections.collectionSlug, slug));
  return (row?.last ?? -1) + 1;
}
