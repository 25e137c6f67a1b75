import { and, eq, inArray, isNotNull, max, ne, or, type SQL } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { inBatches } from "#db/queries/batches.ts";
import { isAbove } from "#db/queries/row-order.ts";
import type { CollectionSort } from "#db/tables/catalogue.ts";
import { collections, productCollections, products } from "#db/tables.ts";
import { matchesRule } from "#lib/catalog/collections/matches-rule.ts";
import { movePlace } from "#lib/catalog/collections/move-place.ts";
import { indexProducts } from "#lib/search/indexing/index-products.ts";

const AT_ONCE = 500;

type Collection = typeof collections.$inferSelect;
type Product = Pick<
  typeof products.$inferSelect,
  "id" | "title" | "vendor" | "tags" | "fromMinor" | "createdAt" | "position"
>;

/**
 * Puts products into the collections whose rules they meet, out of those they no longer meet, and in their place where
 * a collection is sorted by a property; without ids it looks at all. Returns those that entered or left one.
 */
export async function placeProducts(tx: Tx, productIds?: string[]): Promise<string[]> {
  const ruled = await tx
    .select()
    .from(collections)
    .where(or(isNotNull(collections.rule), ne(collections.sort, "hand")));
  if (ruled.length === 0) return [];
  const moved = new Set<string>();
  for await (const chosen of readProducts(tx, productIds))
    for (const collection of ruled)
      for (const id of await placeInCollection(tx, collection, chosen)) moved.add(id);
  return [...moved];
}

/** The same for one collection and all products, after its rule or order changed. */
export async function placeAllIn(tx: Tx, collection: Collection): Promise<void> {
  for await (const chosen of readProducts(tx))
    await indexProducts(tx, await placeInCollection(tx, collection, chosen));
}

async function placeInCollection(
  tx: Tx,
  collection: Collection,
  chosen: Product[],
): Promise<string[]> {
  const { slug, rule, sort } = collection;
  const places = await readPlaces(tx, slug, chosen);
  let last = sort === "hand" ? await lastPosition(tx, slug) : 0;
  const added: (typeof productCollections.$inferInsert)[] = [];
  const removed: string[] = [];
  for (const product of chosen) {
    const before = places.get(product.id);
    const belongs = rule ? matchesRule(rule, product) : before !== undefined;
    const isHere = and(
      eq(productCollections.productId, product.id),
      eq(productCollections.collectionSlug, slug),
    );
    if (!belongs) {
      if (before === undefined) continue;
      await tx.delete(productCollections).where(isHere);
      removed.push(product.id);
      continue;
    }
    const position = positionBy(sort, product) ?? before ?? ++last;
    if (before === undefined) added.push({ productId: product.id, collectionSlug: slug, position });
    else if (before !== position)
      await movePlace(tx, { collection: slug, productId: product.id, position });
  }
  for (const some of inBatches(added)) await tx.insert(productCollections).values(some);
  return [...removed, ...added.map(({ productId }) => productId)];
}

/** Where a product stands by a property of its own, so that a change of one moves no other; null: by hand. */
function positionBy(sort: CollectionSort, { fromMinor, createdAt }: Product): number | null {
  if (sort === "hand") return null;
  if (sort === "newest") return -createdAt;
  return sort === "price-low" ? fromMinor : -fromMinor;
}

/** These products or all of them, AT_ONCE at a time: a large catalogue doesn't fit into memory. */
async function* readProducts(tx: Tx, ids?: string[]): AsyncGenerator<Product[]> {
  const { id, title, vendor, tags, fromMinor, createdAt, position } = products;
  const columns = { id, title, vendor, tags, fromMinor, createdAt, position };
  const read = (some: SQL | undefined) =>
    tx.select(columns).from(products).where(some).orderBy(position, id).limit(AT_ONCE);
  if (ids) for (const some of inBatches(ids, AT_ONCE)) yield await read(inArray(id, some));
  else
    for (let last: Product | undefined; ; ) {
      const found: Product[] = await read(
        last && isAbove([position, id], [last.position, last.id]),
      );
      yield found;
      last = found.at(-1);
      if (!last) return;
    }
}

/** Where each of the products stands in a collection now. */
async function readPlaces(tx: Tx, slug: string, chosen: Product[]): Promise<Map<string, number>> {
  const { productId, collectionSlug, position } = productCollections;
  const inside = eq(collectionSlug, slug);
  const ids = chosen.map(({ id }) => id);
  const rows = await tx
    .select({ productId, position })
    .from(productCollections)
    .where(and(inside, inArray(productId, ids)));
  return new Map(rows.map((row) => [row.productId, row.position]));
}

async function lastPosition(tx: Tx, slug: string): Promise<number> {
  const [row] = await tx
    .select({ last: max(productCollections.position) })
    .from(productCollections)
    .where(eq(productCollections.collectionSlug, slug));
  return row?.last ?? -1;
}
