import { and, asc, eq, getTableColumns, inArray, isNull } from "drizzle-orm";
import type { Database, Tx } from "#db/client.ts";
import { inBatches } from "#db/queries/batches.ts";
import { addDocuments, removeDocuments, type SearchDocument } from "#db/search.ts";
import type { FacetKind } from "#db/tables/facet-sets.ts";
import {
  collections,
  productCollections,
  productFacets,
  products,
  searchDocuments,
  searchSpellings,
  variants,
} from "#db/tables.ts";
import { isSoldOut } from "#lib/catalog/availability.ts";
import {
  deleteUnusedSets,
  type SetValue,
  saveFacetSets,
} from "#lib/search/indexing/save-facet-sets.ts";
import { spellingKeys } from "#lib/search/spelling.ts";
import { normalise, wordsOf } from "#lib/search/words.ts";

const AT_ONCE = 100;
const MAX_DESCRIPTION = 4000;

/**
 * Brings search and filters to what these products are now; whoever writes products, variants or their collections
 * calls it in the same transaction. Products that aren't active, or are gone, are taken out.
 */
export async function indexProducts(tx: Tx, productIds: string[]): Promise<void> {
  for (const some of inBatches(productIds, AT_ONCE)) await indexSome(tx, some);
}

/** Indexes active products that the index lacks, such as those of a database from before it. */
export async function indexMissing(db: Database): Promise<void> {
  // Counting is quick; looking for none among a million is not.
  const active = await db.read.$count(products, eq(products.status, "active"));
  if ((await db.read.$count(searchDocuments)) === active) return;
  for (;;) {
    const rows = await db.read
      .select({ id: products.id })
      .from(products)
      .leftJoin(searchDocuments, eq(searchDocuments.productId, products.id))
      .where(and(eq(products.status, "active"), isNull(searchDocuments.row)))
      .limit(AT_ONCE);
    if (rows.length === 0) return;
    await db.write((tx) =>
      indexProducts(
        tx,
        rows.map((row) => row.id),
      ),
    );
  }
}

async function indexSome(tx: Tx, ids: string[]): Promise<void> {
  const found = await readActive(tx, ids);
  await tx.delete(productFacets).where(inArray(productFacets.productId, ids));
  const before = await removeDocuments(tx, ids);
  const facets = found.map(facetsOf);
  await addDocuments(tx, await documentsOf(tx, found, facets));
  await deleteUnusedSets(tx, before);
  for (const some of inBatches(facets.flat()))
    await tx.insert(productFacets).values(some).onConflictDoNothing();
  await addSpellings(tx, found.flatMap(wordsToSpell));
}

/** Lets these words be found when they are mistyped. */
export async function addSpellings(tx: Tx, words: string[]): Promise<void> {
  const spellings = [...new Set(words)].flatMap(spellingsOf);
  for (const some of inBatches(spellings))
    await tx.insert(searchSpellings).values(some).onConflictDoNothing();
}

/** What active products are found by. */
export async function readDocuments(tx: Tx, ids: string[]): Promise<SearchDocument[]> {
  const found = await readActive(tx, ids);
  return documentsOf(tx, found, found.map(facetsOf));
}

async function documentsOf(
  tx: Tx,
  found: Found[],
  facets: SetValue[][],
): Promise<SearchDocument[]> {
  const sets = await saveFacetSets(tx, facets);
  return found.map((one, nth) => documentOf(one, sets[nth] as number));
}

function documentOf(
  { product, variants, options, collections: places }: Found,
  facetSet: number,
): SearchDocument {
  return {
    productId: product.id,
    fromMinor: product.fromMinor,
    inStock: !variants.every(isSoldOut),
    facetSet,
    title: normalise(product.title),
    skus: normalise(variants.map((one) => `${one.sku} ${one.barcode}`).join(" ")),
    options: normalise(options.map((one) => one.value).join(" ")),
    tags: normalise([product.vendor, ...product.tags, ...places.map((one) => one.title)].join(" ")),
    description: normalise(product.description.slice(0, MAX_DESCRIPTION)),
  };
}

type Found = Awaited<ReturnType<typeof readActive>>[number];

async function readActive(reader: Tx, ids: string[]) {
  const found = await reader.select().from(products).where(inArray(products.id, ids));
  // Asked in SQL, SQLite would walk all that are active instead of the few ids.
  const rows = found.filter((row) => row.status === "active");
  const offered = await reader
    .select()
    .from(variants)
    .where(and(inArray(variants.productId, ids), isNull(variants.archivedAt)))
    .orderBy(asc(variants.position), asc(variants.id));
  const places = await reader
    .select({ ...getTableColumns(productCollections), title: collections.title })
    .from(productCollections)
    .innerJoin(collections, eq(collections.slug, productCollections.collectionSlug))
    .where(inArray(productCollections.productId, ids));
  return rows.map((product) => {
    const own = offered.filter((one) => one.productId === product.id);
    return {
      product,
      variants: own,
      options: optionValues(product, own),
      collections: places.filter((one) => one.productId === product.id),
    };
  });
}

/** The values of its options that a product is offered in. */
function optionValues(
  product: typeof products.$inferSelect,
  own: (typeof variants.$inferSelect)[],
) {
  return product.options.flatMap((option, nth) => {
    const offered = new Set(own.map((one) => [one.option1, one.option2, one.option3][nth]));
    return option.values
      .map((value, position) => ({ name: option.name, value: value.name, position }))
      .filter((one) => offered.has(one.value));
  });
}

function facetsOf({ product, options, collections }: Found) {
  const row = (kind: FacetKind, value: string, name = "", position = 0) => ({
    productId: product.id,
    kind,
    name,
    value,
    position,
  });
  const { fromMinor, createdAt } = product;
  return [
    ...collections.map(({ collectionSlug, position }) => ({
      ...row("collection", collectionSlug, "", position),
      fromMinor,
      createdAt,
    })),
    ...(product.vendor ? [row("vendor", product.vendor)] : []),
    ...product.tags.map((tag) => row("tag", tag)),
    ...options.map((one) => row("option", one.value, one.name, one.position)),
  ];
}

/** Mistyped words are looked up among those of titles, tags and options; descriptions would offer too many. */
function wordsToSpell({ product, options, collections: places }: Found): string[] {
  const { title, vendor, tags } = product;
  const texts = [title, vendor, ...tags, ...[...options, ...places].map(textOf)];
  return texts.flatMap(wordsOf);
}

const textOf = (one: { value: string } | { title: string }) =>
  "value" in one ? one.value : one.title;

function spellingsOf(word: string): { key: string; word: string }[] {
  return spellingKeys(word).map((key) => ({ key, word }));
}
