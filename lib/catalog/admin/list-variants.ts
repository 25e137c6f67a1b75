import { and, asc, eq, inArray, isNull, lt, lte, or, type SQL, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { containsText } from "#db/columns.ts";
import { productCollections, products, variants } from "#db/tables.ts";
import { LOW_STOCK } from "#lib/catalog/admin/list-products.ts";
import type { ProductFilter } from "#lib/catalog/admin/product-filter.ts";
import { valuesOf } from "#lib/catalog/variants/plan-options.ts";
import { type Cursor, readCursor, writeCursor } from "#lib/merchant/lists/cursor.ts";

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

/** The query of a page, one row longer than the page. */
export function findVariants(read: Reader, filter: StockFilter, cursor: Cursor | null) {
  const place = sql`(${products.title}, ${products.id}, ${variants.position}, ${variants.id})`;
  const rest =
    cursor?.length === 4
      ? and(
          sql`${place} > (${cursor[0]}, ${cursor[1]}, ${cursor[2]}, ${cursor[3]})`,
          sql`${products.title} >= ${cursor[0]}`,
        )
      : undefined;
  return read
    .select({ variant: variants, title: products.title, options: products.options })
    .from(products)
    .innerJoin(variants, eq(variants.productId, products.id))
    .where(and(isNull(variants.archivedAt), ...conditions(read, filter), rest))
    .orderBy(asc(products.title), asc(products.id), asc(variants.position), asc(variants.id))
    .limit(GRID_SIZE + 1);
}

function conditions(read: Reader, { q, collection, stock }: StockFilter): (SQL | undefined)[] {
  const begins = (column: typeof variants.sku | typeof variants.barcode) =>
    [q, q.toUpperCase()].map((text) => and(sql`${column} >= ${text}`, lt(column, `${text}\uffff`)));
  return [
    q
      ? or(containsText(products.title, q), ...begins(variants.sku), ...begins(variants.barcode))
      : undefined,
    collection
      ? inArray(
          products.id,
          read
            .select({ id: productCollections.productId })
            .from(productCollections)
            .where(eq(productCollections.collectionSlug, collection)),
        )
      : undefined,
    stock
      ? and(eq(variants.policy, "deny"), lte(variants.available, stock === "low" ? LOW_STOCK : 0))
      : undefined,
  ];
}
