import { inArray } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { orderLines } from "#db/tables.ts";
import { formatItem } from "#lib/catalog/format-options.ts";
import { readCursor } from "#lib/merchant/lists/cursor.ts";
import { formatDecimalPrice } from "#lib/money.ts";
import { listOrders, type OrderRow } from "#lib/orders/list/list-orders.ts";
import type { OrderFilter } from "#lib/orders/list/order-filter.ts";
import shop from "#shop/shop.ts";

const BATCH = 500;

/** Column names are for programs and stay the same in every language. */
export const exportHeader = [
  "number",
  "placed_at",
  "state",
  "fulfillment",
  "needs_review",
  "email",
  "name",
  "address",
  "postcode",
  "city",
  "region",
  "country",
  "items",
  "subtotal",
  "shipping",
  "total",
  "currency",
];

/** The orders that a filter finds as rows of a CSV file, in its order, a batch at a time. */
export async function* exportOrders(read: Reader, filter: OrderFilter): AsyncGenerator<string[][]> {
  for (let after = null; ; ) {
    const page = await listOrders(read, filter, { after, before: null }, BATCH);
    const items = await readItems(read, page.rows);
    yield page.rows.map((row) => toCells(row, items.get(row.id) ?? []));
    after = readCursor(page.next);
    if (!after) return;
    // Requests that wait for the process come in between.
    await new Promise(setImmediate);
  }
}

async function readItems(read: Reader, rows: OrderRow[]) {
  const ids = rows.map(({ id }) => id);
  const lines = await read.select().from(orderLines).where(inArray(orderLines.orderId, ids));
  return Map.groupBy(lines, (line) => line.orderId);
}

function toCells(row: OrderRow, lines: (typeof orderLines.$inferSelect)[]): string[] {
  const { name, line1, line2, postcode, city, region, country } = row.address;
  return [
    row.number,
    new Date(row.createdAt).toISOString(),
    row.state,
    row.fulfillment,
    row.reviewReasons === null ? "no" : "yes",
    row.email,
    name,
    [line1, line2].filter(Boolean).join(", "),
    postcode,
    city,
    region,
    country,
    lines.map((line) => `${line.quantity} × ${formatItem(line)}`).join("; "),
    formatDecimalPrice(row.subtotalMinor),
    formatDecimalPrice(row.shippingMinor),
    formatDecimalPrice(row.totalMinor),
    shop.currency,
  ];
}
