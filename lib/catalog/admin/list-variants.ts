import { aliasedTable, and, asc, eq, gte, isNull, notExists, or, type SQL, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { containsText } from "#db/columns.ts";
import { isAbove } from "#db/queries/row-order.ts";
import { products, variants } from "#db/tables.ts";
import { beginsWith, isLowOfProduct, narrowDown } from "#lib/catalog/admin/narrow-down.ts";
import type { ProductFilter } from "#lib/catalog/admin/product-filter.ts";
import { valuesOf } from "#lib/catalog/variants/plan-options.ts";
import { type Cursor, readCursor, writeCursor } from "#lib/merchant/lists/cursor.ts";
import { queryWords } from "#lib/search/words.ts";

export const GRID_SIZE = 50;

export type GridRow = {
  id: string;
  productId: string;
  /** Product and values. */
  name: string;
  sku: string;
  version: number;
  priceMinor: number;
  compareAtMinor: number | null;
  available: number;
  reserved: number;
};

export type StockFilter = Pick<ProductFilter, "q" | "collection" | "stock">;

/** A page of the variants on offer, by product title; `next` continues it. */
export async function listVariantsForStaff(
  read: Reader,
  filter: StockFilter,
  after: string | undefined,
): Promise<{ rows: GridRow[]; next: string | null }> {
  const found = await findVariants(read, filter, readCursor(after));
  const page = found.slice(0, GRID_SIZE);
  const last = page.at(-1);
  return {
    rows: page.map(({ variant, title, options }) => {
      const { id, productId, sku, version, priceMinor, compareAtMinor, available, reserved } =
        variant;
      const name = [title, ...valuesOf(variant, options.length)].join(" / ");
      return { id, productId, name, sku, version, priceMinor, compareAtMinor, available, reserved };
    }),
    next:
      found.length > GRID_SIZE && last
        ? writeCursor([last.title, last.variant.productId, last.variant.position, last.variant.id])
        : null,
  };
}

/** A page's rows, and one more where there is one. */
async function findVariants(read: Reader, filter: StockFilter, cursor: Cursor | null) {
  const { title, id } = products;
  const rest =
    cursor?.length === 4
      ? and(
          isAbove([title, id, variants.position, variants.id], cursor),
          // Says less, but is about one table: its index is entered there.
          gte(title, String(cursor[0])),
        )
      : undefined;
  const { first, conditions } = await narrowDown(read, filter);
  const chosen = { variant: variants, title: products.title, options: products.options };
  // Crossed, SQLite keeps to this order of the tables: products are walked by title.
  const found = first
    ? read
        .select(chosen)
        .from(first)
        .innerJoin(products, eq(products.id, first.productId))
        .crossJoin(variants)
        .$dynamic()
    : read.select(chosen).from(products).crossJoin(variants).$dynamic();
  // A product is found for one of its variants: only those that run low are listed.
  const low = filter.stock ? isLowOfProduct(filter.stock) : isNull(variants.archivedAt);
  return found
    .where(
      and(eq(variants.productId, products.id), low, hasText(read, filter.q), ...conditions, rest),
    )
    .orderBy(asc(products.title), asc(products.id), asc(variants.position), asc(variants.id))
    .limit(GRID_SIZE + 1);
}

/** Of a product that was found by the codes of some variants, only those. */
function hasText(read: Reader, q: string): SQL | undefined {
  if (!q) return undefined;
  const titled = queryWords(q).map((word) => containsText(products.title, word));
  const other = aliasedTable(variants, "other");
  const coded = read
    .select({ one: sql`1` })
    .from(other)
    .where(and(eq(other.productId, products.id), beginsWith(other, q)));
  return or(and(...titled), beginsWith(variants, q), notExists(coded));
}
