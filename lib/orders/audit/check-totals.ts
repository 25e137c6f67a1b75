import { sql, sum } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { orderLines, orders } from "#db/tables.ts";
import type { Breach } from "#lib/orders/audit/breach.ts";

/** An order's total is what its lines cost, less the discount, plus shipping; the taxes in it are no more than that. */
export async function checkTotals(read: Reader): Promise<Breach[]> {
  const lines = await read
    .select({
      orderId: orderLines.orderId,
      subtotalMinor: sum(sql`${orderLines.unitMinor} * ${orderLines.quantity}`).mapWith(Number),
      discountMinor: sum(orderLines.discountMinor).mapWith(Number),
    })
    .from(orderLines)
    .groupBy(orderLines.orderId);
  const sums = new Map(lines.map((line) => [line.orderId, line]));
  const found: Breach[] = [];
  for (const order of await read
    .select({
      id: orders.id,
      number: orders.number,
      subtotalMinor: orders.subtotalMinor,
      discountMinor: orders.discountMinor,
      shippingMinor: orders.shippingMinor,
      totalMinor: orders.totalMinor,
      taxes: orders.taxes,
    })
    .from(orders)) {
    const { subtotalMinor, discountMinor, shippingMinor, totalMinor, taxes } = order;
    const line = sums.get(order.id) ?? { subtotalMinor: 0, discountMinor: 0 };
    const taxed = taxes.reduce((all, { grossMinor }) => all + grossMinor, 0);
    const problems = [
      line.subtotalMinor !== subtotalMinor &&
        `lines of ${line.subtotalMinor}, not ${subtotalMinor}`,
      line.discountMinor !== discountMinor &&
        `its lines' discounts are ${line.discountMinor}, not ${discountMinor}`,
      subtotalMinor - discountMinor + shippingMinor !== totalMinor &&
        `${subtotalMinor} − ${discountMinor} + ${shippingMinor} ≠ ${totalMinor}`,
      taxed > totalMinor && `tax is included in ${taxed} of ${totalMinor}`,
    ];
    for (const text of problems)
      if (text)
        found.push({
          invariant: "totals",
          where: `order ${order.number} (${order.id})`,
          found: text,
        });
  }
  return found;
}
