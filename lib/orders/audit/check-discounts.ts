import { and, count, isNotNull, ne } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { discounts, orders } from "#db/tables.ts";
import type { Breach } from "#lib/orders/audit/breach.ts";

/** A code's uses are the orders that hold it, and no more than its limit, which nobody lowers below them. */
export async function checkDiscounts(read: Reader): Promise<Breach[]> {
  const held = await read
    .select({ id: orders.discountId, orders: count() })
    .from(orders)
    .where(and(isNotNull(orders.discountId), ne(orders.stock, "released")))
    .groupBy(orders.discountId);
  const heldBy = new Map(held.map((row) => [row.id, row.orders]));
  return (await read.select().from(discounts)).flatMap(({ id, code, used, maxUses }) => {
    const holding = heldBy.get(id) ?? 0;
    const problems = [
      used !== holding && `${used} uses, but ${holding} orders hold it`,
      maxUses !== null && used > maxUses && `${used} uses of ${maxUses}`,
    ];
    return problems
      .filter((text) => text !== false)
      .map((found) => ({ invariant: "discounts", where: `code ${code}`, found }));
  });
}
