import { and, count, desc, eq, inArray, sum } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { isBelow } from "#db/queries/row-order.ts";
import { collections, discounts, orders } from "#db/tables.ts";
import type { Discount } from "#lib/discounts/find-discount.ts";
import type { Cursor } from "#lib/merchant/lists/cursor.ts";

/** What a code has cost and brought in paid orders, minor units. */
export type DiscountFigures = { paidOrders: number; costMinor: number; revenueMinor: number };

export type ListedDiscount = Discount & DiscountFigures;

/** Codes, newest first, after the one that the cursor `[createdAt, id]` names; at most `limit`. */
export async function listDiscounts(
  read: Reader,
  cursor: Cursor | null,
  limit: number,
): Promise<ListedDiscount[]> {
  const [at, id] = cursor ?? [];
  const isAfter =
    typeof at === "number" && typeof id === "string"
      ? isBelow([discounts.createdAt, discounts.id], [at, id])
      : undefined;
  const rows = await read
    .select()
    .from(discounts)
    .where(isAfter)
    .orderBy(desc(discounts.createdAt), desc(discounts.id))
    .limit(limit);
  return withFigures(read, rows);
}

/** A discount with its figures, by its id; null when there is none. */
export async function findListedDiscount(read: Reader, id: string): Promise<ListedDiscount | null> {
  const rows = await read.select().from(discounts).where(eq(discounts.id, id));
  const [found] = await withFigures(read, rows);
  return found ?? null;
}

async function withFigures(read: Reader, rows: Discount[]): Promise<ListedDiscount[]> {
  const ids = rows.map(({ id }) => id);
  const sums = await read
    .select({
      id: orders.discountId,
      paidOrders: count(),
      costMinor: sum(orders.discountMinor).mapWith(Number),
      revenueMinor: sum(orders.totalMinor).mapWith(Number),
    })
    .from(orders)
    .where(and(inArray(orders.discountId, ids), eq(orders.stock, "sold")))
    .groupBy(orders.discountId);
  const none = { paidOrders: 0, costMinor: 0, revenueMinor: 0 };
  const byId = new Map(sums.map(({ id, ...figures }) => [id, figures]));
  return rows.map((row) => ({ ...row, ...(byId.get(row.id) ?? none) }));
}

/** The collections that a code may be limited to. */
export const listCollectionTitles = (read: Reader) =>
  read
    .select({ slug: collections.slug, title: collections.title })
    .from(collections)
    .orderBy(collections.title);
