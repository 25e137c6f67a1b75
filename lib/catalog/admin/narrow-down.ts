import { and, eq, exists, inArray, isNull, lt, lte, or, type SQL, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { containsText } from "#db/columns.ts";
import { matchWords } from "#db/search.ts";
import { productCollections, products, searchDocuments, variants } from "#db/tables.ts";
import type { ProductFilter } from "#lib/catalog/admin/product-filter.ts";
import { isInCollection } from "#lib/catalog/collections/is-in-collection.ts";
import { COUNTED } from "#lib/search/limits.ts";
import { queryWords } from "#lib/search/words.ts";

/** A variant with so few left is low. */
export const LOW_STOCK = 3;

type Narrowing = Pick<ProductFilter, "q" | "collection" | "stock">;
type Stock = NonNullable<Narrowing["stock"]>;

/**
 * What a filter asks of a product, and where to begin: with the products that one condition finds, if they are few, so
 * that nothing else is read; else with the list's own order, in which many of the next ones fit. Text is looked up in
 * the index of words; of more than COUNTED titles that have them, so many are listed.
 */
export async function narrowDown(read: Reader, filter: Narrowing): Promise<Narrowed> {
  const { q, collection, stock } = filter;
  const words = queryWords(q);
  const candidates = [
    ...(collection ? [{ name: "collection" as const, found: inCollection(read, collection) }] : []),
    ...(stock ? [{ name: "stock" as const, found: running(read, stock) }] : []),
    ...(words.length > 0 ? [{ name: "q" as const, found: withText(read, q, words) }] : []),
  ];
  let few: { name: keyof Narrowing; found: Found; size: number } | null = null;
  for (const one of candidates) {
    const size = await read.$count(one.found);
    if (size <= Math.min(COUNTED, few?.size ?? COUNTED)) few = { ...one, size };
  }
  // Common words: sorted are the first ones, as the shop's search does.
  const first = few ?? candidates.find(({ name }) => name === "q") ?? null;
  const asked: Record<keyof Narrowing, SQL | undefined> = {
    collection: collection ? isInCollection(read, collection) : undefined,
    stock: stock ? isRunning(read, stock) : undefined,
    q: and(...words.map((word) => containsText(products.title, word))),
  };
  const rest = { ...asked, ...(first ? { [first.name]: undefined } : {}) };
  return { first: first?.found ?? null, conditions: Object.values(rest) };
}

type Found = ReturnType<typeof inCollection>;

export type Narrowed = { first: Found | null; conditions: (SQL | undefined)[] };

const LIMIT = COUNTED + 1;

const inCollection = (read: Reader, slug: string) =>
  read
    .select({ productId: productCollections.productId })
    .from(productCollections)
    .where(eq(productCollections.collectionSlug, slug))
    .limit(LIMIT)
    .as("first");

const mostOf = (stock: Stock) => (stock === "low" ? LOW_STOCK : 0);

const isLow = (stock: Stock) =>
  and(
    eq(variants.policy, "deny"),
    isNull(variants.archivedAt),
    lte(variants.available, mostOf(stock)),
  );

/** A variant of which few or none are left, where stock limits what is sold; for queries that know its product. */
export const isLowOfProduct = (stock: Stock) =>
  and(
    // Hidden from the planner, which would look through all variants that run low for those of one product.
    sql`coalesce(${variants.policy}, '') = 'deny'`,
    isNull(variants.archivedAt),
    lte(variants.available, mostOf(stock)),
  );

const running = (read: Reader, stock: Stock): Found =>
  read
    .selectDistinct({ productId: variants.productId })
    .from(variants)
    .where(isLow(stock))
    .limit(LIMIT)
    .as("first");

const isRunning = (read: Reader, stock: Stock) =>
  exists(
    read
      .select({ one: sql`1` })
      .from(variants)
      .where(and(eq(variants.productId, products.id), isLowOfProduct(stock))),
  );

/** Products with all words in their title, as the start of words, or with a SKU or barcode that begins with the text. */
function withText(read: Reader, text: string, words: string[]): Found {
  const { index, on, where } = matchWords(
    words.map((word) => [word]),
    "title",
  );
  const titled = read
    .select({ productId: searchDocuments.productId })
    .from(index)
    .innerJoin(searchDocuments, on)
    .where(where)
    .limit(LIMIT)
    .as("titled");
  // The index knows active products alone; the others are few.
  const hidden = read
    .select({ productId: products.id })
    .from(products)
    .where(
      and(
        inArray(products.status, ["draft", "archived"]),
        ...words.map((word) => containsText(products.title, word)),
      ),
    )
    .limit(LIMIT)
    .as("hidden");
  const coded = read
    .select({ productId: variants.productId })
    .from(variants)
    .where(beginsWith(variants, text))
    .limit(LIMIT)
    .as("coded");
  return read
    .select({ productId: titled.productId })
    .from(titled)
    .union(read.select({ productId: hidden.productId }).from(hidden))
    .union(read.select({ productId: coded.productId }).from(coded))
    .limit(LIMIT)
    .as("first") as unknown as Found;
}

/** A SKU or barcode begins with the text, as it is or in one case. */
export function beginsWith(
  { sku, barcode }: Pick<typeof variants, "sku" | "barcode">,
  text: string,
): SQL | undefined {
  const spellings = [...new Set([text, text.toUpperCase(), text.toLowerCase()])];
  return or(
    ...spellings.flatMap((spelling) =>
      [sku, barcode].map((column) =>
        and(sql`${column} >= ${spelling}`, lt(column, `${spelling}\uffff`)),
      ),
    ),
  );
}
