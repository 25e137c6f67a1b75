import { and, asc, desc, eq, getTableColumns, inArray, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { isAbove, isBelow } from "#db/queries/row-order.ts";
import { products, variants } from "#db/tables.ts";
import { type Narrowed, narrowDown } from "#lib/catalog/admin/narrow-down.ts";
import type { ProductFilter, ProductSort } from "#lib/catalog/admin/product-filter.ts";
import { picturesOf } from "#lib/catalog/pictures.ts";
import type { Picture } from "#lib/media/picture.ts";
import { type Cursor, readCursor, writeCursor } from "#lib/merchant/lists/cursor.ts";

export const LIST_SIZE = 50;
export type ListedProduct = {
  id: string;
  slug: string;
  title: string;
  status: typeof products.$inferSelect.status;
  vendor: string;
  fromMinor: number;
  variants: number;
  /** Of all variants; below zero what is owed. */
  available: number;
  /** Variants that are sold out. */
  out: number;
  picture: Picture | null;
};

const sortings = {
  newest: { column: products.createdAt, direction: desc, isBeyond: isBelow },
  title: { column: products.title, direction: asc, isBeyond: isAbove },
  "price-low": { column: products.fromMinor, direction: asc, isBeyond: isAbove },
  "price-high": { column: products.fromMinor, direction: desc, isBeyond: isBelow },
} satisfies Record<ProductSort, object>;

/** A page of products that a filter finds, whatever their status; `next` continues it. */
export async function listProductsForStaff(
  read: Reader,
  filter: ProductFilter,
  after: string | undefined,
): Promise<{ products: ListedProduct[]; next: string | null }> {
  const page = await findPage(read, filter, await narrowDown(read, filter), readCursor(after));
  const shown = page.slice(0, LIST_SIZE);
  const last = shown.at(-1);
  const value =
    last &&
    {
      newest: last.createdAt,
      title: last.title,
      "price-low": last.fromMinor,
      "price-high": last.fromMinor,
    }[filter.sort];
  return {
    products: await complete(read, shown),
    next:
      page.length > LIST_SIZE && last && value !== undefined ? writeCursor([value, last.id]) : null,
  };
}

/** The query of a page, one row longer than the page; its plan is tested. */
export function findPage(
  read: Reader,
  filter: ProductFilter,
  { first, conditions }: Narrowed,
  cursor: Cursor | null,
) {
  const { column, direction, isBeyond } = sortings[filter.sort];
  const rest = cursor?.length === 2 ? isBeyond([column, products.id], cursor) : undefined;
  const { status, vendor } = filter;
  const isWanted = and(
    status && eq(products.status, status),
    vendor ? eq(products.vendor, vendor) : undefined,
    ...conditions,
    rest,
  );
  const found = read.select(getTableColumns(products)).from(products).$dynamic();
  if (first) found.innerJoin(first, eq(first.productId, products.id));
  return found
    .where(isWanted)
    .orderBy(direction(column), direction(products.id))
    .limit(LIST_SIZE + 1);
}

type Row = typeof products.$inferSelect;

async function complete(read: Reader, rows: Row[]): Promise<ListedProduct[]> {
  const ids = rows.map(({ id }) => id);
  const pictures = await picturesOf(read, ids);
  const offered = await read
    .select({
      productId: variants.productId,
      available: variants.available,
      policy: variants.policy,
    })
    .from(variants)
    .where(and(inArray(variants.productId, ids), isNull(variants.archivedAt)));
  const byProduct = Map.groupBy(offered, (variant) => variant.productId);
  return rows.map(({ id, slug, title, status, vendor, fromMinor }) => {
    const own = byProduct.get(id) ?? [];
    return {
      id,
      slug,
      title,
      status,
      vendor,
      fromMinor,
      variants: own.length,
      available: own.reduce((sum, { available }) => sum + available, 0),
      out: own.filter(({ policy, available }) => policy === "deny" && available <= 0).length,
      picture: pictures.get(id)?.[0] ?? null,
    };
  });
}
