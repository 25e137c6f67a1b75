import { count, eq, max } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { CollectionRule, CollectionSort } from "#db/tables/catalogue.ts";
import { collections, media, productCollections } from "#db/tables.ts";
import { placeAllIn } from "#lib/catalog/collections/place-products.ts";
import { changedOnly } from "#lib/catalog/edit/changed-only.ts";
import type { Editor } from "#lib/catalog/edit/editor.ts";
import { lockCatalogue } from "#lib/catalog/edit/lock-catalogue.ts";
import { expireCatalogue } from "#lib/catalog/expire-catalogue.ts";
import { recordAudit } from "#lib/merchant/audit/record-audit.ts";
import { mergeFields } from "#lib/merchant/merge/merge-fields.ts";
import { indexProducts } from "#lib/search/indexing/index-products.ts";
import { fail, ok, type Result } from "#lib/shared/result.ts";

export type CollectionFields = {
  title: string;
  summary: string;
  text: string;
  rule: CollectionRule | null;
  sort: CollectionSort;
  /** For link previews; a picture of some product. */
  mediaId: string | null;
};

type Row = typeof collections.$inferSelect;
type Field = keyof CollectionFields;

export const MAX_COLLECTIONS = 500;

/** What the form of a collection edits, out of its row. */
export const collectionFieldsOf = (row: Row): CollectionFields => {
  const { title, summary, text, rule, sort, mediaId } = row;
  return { title, summary, text, rule, sort, mediaId };
};

/** Makes a collection; its slug stays, since addresses hold it. */
export function createCollection(
  { db, staff, now }: Editor,
  { slug, ...fields }: CollectionFields & { slug: string },
): Promise<Result<void, { kind: "slug-taken" | "too-many" }>> {
  return db.write(async (tx) => {
    await lockCatalogue(tx);
    if (await findCollection(tx, slug)) return fail({ kind: "slug-taken" as const });
    const [present] = await tx
      .select({ total: count(), last: max(collections.position) })
      .from(collections);
    if ((present?.total ?? 0) >= MAX_COLLECTIONS) return fail({ kind: "too-many" as const });
    const position = (present?.last ?? -1) + 1;
    const mediaId = await presentPicture(tx, fields.mediaId);
    const [made] = await tx
      .insert(collections)
      .values({ slug, ...fields, mediaId, position })
      .returning();
    if (made?.rule) await placeAllIn(tx, made);
    await expireCatalogue(tx);
    await recordAudit(tx, {
      staff,
      action: "collection.create",
      subject: "collection",
      subjectId: slug,
      after: fields,
      now,
    });
    return ok(undefined);
  });
}

/** Saves a collection's form, merged like a product's, and puts its products in and in order. */
export function saveCollection(
  { db, staff, now }: Editor,
  {
    slug,
    base,
    mine,
    useTheirs,
  }: {
    slug: string;
    base: Partial<Record<Field, string>>;
    mine: CollectionFields;
    useTheirs?: Field[];
  },
): Promise<
  Result<
    { taken: Field[] },
    { kind: "unknown" } | { kind: "conflict"; theirs: CollectionFields; fields: Field[] }
  >
> {
  return db.write(async (tx) => {
    await lockCatalogue(tx);
    const row = await findCollection(tx, slug);
    if (!row) return fail({ kind: "unknown" as const });
    const before = collectionFieldsOf(row);
    const { merged, conflicts, taken } = mergeFields(
      base,
      { ...mine, mediaId: await presentPicture(tx, mine.mediaId) },
      before,
      useTheirs,
    );
    if (conflicts.length > 0)
      return fail({ kind: "conflict" as const, theirs: before, fields: conflicts });
    const change = changedOnly(before, merged);
    if (!change) return ok({ taken });
    const after = { ...row, ...merged, version: row.version + 1 };
    await tx.update(collections).set(after).where(eq(collections.slug, slug));
    if ("rule" in change.after || "sort" in change.after) await placeAllIn(tx, after);
    await expireCatalogue(tx);
    await recordAudit(tx, {
      staff,
      action: "collection.edit",
      subject: "collection",
      subjectId: slug,
      ...change,
      now,
    });
    return ok({ taken });
  });
}

/** A picture that is still there, or null: it may have been deleted while the form was open. */
async function presentPicture(tx: Tx, id: string | null): Promise<string | null> {
  if (id === null) return null;
  const rows = await tx.select({ id: media.id }).from(media).where(eq(media.id, id));
  return rows[0]?.id ?? null;
}

/** Removes a collection; its products stay. Returns its picture, if it had one, or null for an unknown slug. */
export function removeCollection({ db, staff, now }: Editor, slug: string): Promise<Row | null> {
  return db.write(async (tx) => {
    await lockCatalogue(tx);
    const members = await tx
      .select({ id: productCollections.productId })
      .from(productCollections)
      .where(eq(productCollections.collectionSlug, slug));
    const [row] = await tx.delete(collections).where(eq(collections.slug, slug)).returning();
    if (!row) return null;
    await indexProducts(
      tx,
      members.map(({ id }) => id),
    );
    await expireCatalogue(tx);
    await recordAudit(tx, {
      staff,
      action: "collection.delete",
      subject: "collection",
      subjectId: slug,
      before: collectionFieldsOf(row),
      now,
    });
    return row;
  });
}

/** A collection, or undefined. */
export async function findCollection(tx: Tx, slug: string): Promise<Row | undefined> {
  const [row] = await tx.select().from(collections).where(eq(collections.slug, slug));
  return row;
}
