import { and, desc, eq, gte, inArray, lt, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { orderLines, orders } from "#db/tables.ts";
import {
  type Grouping,
  type Periods,
  periodsUntil,
  type Sales,
  sumByPeriod,
} from "#lib/merchant/overview/sales-periods.ts";
import type { OrderState } from "#lib/orders/order-state.ts";

const DAY_MS = 86_400_000;

/** Orders whose whole amount came in. */
const paidStates: OrderState[] = ["Paid", "Paid(Overdue)", "Overpayment", "Overpayment(Overdue)"];

// As an expression, so that the index by time is read, which holds all that is summed, and not the one by state.
const isPaid = inArray(sql`${orders.state} || ''`, paidStates);

export type SalesSeries = { periods: Periods; current: Sales[]; previous: Sales[] };

/** What paid orders came to, by the day (UTC) they were placed on, until `nowMs`. Reads an index only. */
export async function readSales(
  read: Reader,
  grouping: Grouping,
  nowMs: number,
): Promise<SalesSeries> {
  const periods = periodsUntil(nowMs, grouping);
  const day = sql<number>`${orders.createdAt} / ${sql.raw(String(DAY_MS))}`;
  const days = await read
    .select({
      day,
      orders: sql<number>`count(*)`,
      totalMinor: sql<number>`sum(${orders.totalMinor})`,
    })
    .from(orders)
    .where(
      and(
        gte(orders.createdAt, periods.previousStarts[0] ?? 0),
        lt(orders.createdAt, periods.end),
        isPaid,
      ),
    )
    .groupBy(day);
  const all = sumByPeriod(days, [...periods.previousStarts, ...periods.starts]);
  const count = periods.starts.length;
  return { periods, current: all.slice(count), previous: all.slice(0, count) };
}

export type TopProduct = { slug: string; title: string; pieces: number; totalMinor: number };

/** What sold best in orders placed since `from` (ms UTC) and paid, by worth. */
export function readTopProducts(read: Reader, from: number, limit: number): Promise<TopProduct[]> {
  const totalMinor = sql<number>`sum(${orderLines.unitMinor} * ${orderLines.quantity})`;
  return read
    .select({
      slug: orderLines.slug,
      title: sql<string>`max(${orderLines.title})`,
      pieces: sql<number>`sum(${orderLines.quantity})`,
      totalMinor,
    })
    .from(orders)
    .innerJoin(orderLines, eq(orderLines.orderId, orders.id))
    .where(and(gte(orders.createdAt, from), isPaid))
    .groupBy(orderLines.slug)
    .orderBy(desc(totalMinor), orderLines.slug)
    .limit(limit);
}
