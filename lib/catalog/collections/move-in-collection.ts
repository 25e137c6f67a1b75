import { and, asc, eq, gt, gte, lt, lte, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { isBelow } from "#db/queries/row-order.ts";
import { isPlace } from "#db/tables/search.ts";
import { productCollections, productFacets } from "#db/tables.ts";
import { movePlace } from "#lib/catalog/collections/move-place.ts";
import { findCollection } from "#lib/catalog/collections/save-collection.ts";
import type { Editor } from "#lib/catalog/edit/editor.ts";
import { lockCatalogue } from "#lib/catalog/edit/lock-catalogue.ts";
import { expireCatalogue } from "#lib/catalog/expire-catalogue.ts";
import { recordAudit } from "#lib/merchant/audit/record-audit.ts";

const { position, collectionSlug, productId } = productCollections;

type Move = { slug: string; productId: string; from: number; to: number };

/** Moves a product inside a collection that is ordered by hand, 0 the first. */
export function moveInCollection(
  { db, staff, now }: Editor,
  { slug, productId, to }: Omit<Move, "from">,
): Promise<boolean> {
  return db.write(async (tx) => {
    await lockCatalogue(tx);
    const row = await findCollection(tx, slug);
    const from = await findPlace(tx, slug, productId);
    if (row?.sort !== "hand" || from === null) return false;
    const last = (await tx.$count(productCollections, eq(collectionSlug, slug))) - 1;
    await move(tx, { slug, productId, from, to: Math.min(to, last) });
    await expireCatalogue(tx);
    await recordAudit(tx, {
      staff,
      action: "collection.order",
      subject: "collection",
      subjectId: slug,
      before: { productId, position: from },
      after: { productId, position: to },
      now,
    });
    return true;
  });
}

/** How many products stand before one; null where it isn't in the collection. */
async function findPlace(tx: Tx, slug: string, id: string): Promise<number | null> {
  const inside = eq(collectionSlug, slug);
  const [row] = await tx
    .select({ position })
    .from(productCollections)
    .where(and(inside, eq(productId, id)));
  if (!row) return null;
  return tx.$count(
    productCollections,
    and(inside, isBelow([position, productId], [row.position, id])),
  );
}

/** Those between the two places move by one, in one statement: a collection may have a million products. */
async function move(tx: Tx, { slug, productId, from, to }: Move): Promise<void> {
  if (from === to) return;
  if (!((await isDistinct(tx, slug, from)) && (await isDistinct(tx, slug, to))))
    await renumber(tx, slug);
  const [own] = await readPositions(tx, slug, from, 1);
  const [target] = await readPositions(tx, slug, to, 1);
  if (own === undefined || target === undefined) return;
  const between = (column: typeof position | typeof productFacets.position) =>
    to < from
      ? and(gte(column, target), lt(column, own))
      : and(gt(column, own), lte(column, target));
  const step = to < from ? 1 : -1;
  await tx
    .update(productCollections)
    .set({ position: sql`${position} + ${step}` })
    .where(and(eq(collectionSlug, slug), between(position)));
  // Listings walk the filters, which know active products alone.
  const { kind, value } = productFacets;
  await tx
    .update(productFacets)
    .set({ position: sql`${productFacets.position} + ${step}` })
    .where(and(isPlace(kind), eq(value, slug), between(productFacets.position)));
  await movePlace(tx, { collection: slug, productId, position: target });
}

/** Whether the product at a place shares its number with neither neighbour: products added at once may. */
async function isDistinct(tx: Tx, slug: string, place: number): Promise<boolean> {
  const first = Math.max(0, place - 1);
  const numbers = await readPositions(tx, slug, first, place - first + 2);
  return new Set(numbers).size === numbers.length;
}

async function readPositions(
  tx: Tx,
  slug: string,
  offset: number,
  limit: number,
): Promise<number[]> {
  const rows = await inOrder(tx, eq(collectionSlug, slug)).limit(limit).offset(offset);
  return rows.map((row) => row.position);
}

const inOrder = (tx: Tx, where: SQL) =>
  tx
    .select({ position, productId })
    .from(productCollections)
    .where(where)
    .orderBy(asc(position), asc(productId))
    .$dynamic();

async function renumber(tx: Tx, slug: string): Promise<void> {
  const rows = await inOrder(tx, eq(collectionSlug, slug));
  for (const [nth, row] of rows.entries())
    if (row.position !== nth)
      await movePlace(tx, { collection: slug, productId: row.productId, position: nth });
}
