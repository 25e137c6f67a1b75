import { eq, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { orderLines, orders, variants } from "#db/tables.ts";
import type { Breach } from "#lib/orders/audit/breach.ts";

/** Pieces of each variant that don't add up, or that its orders don't hold. */
export async function checkStock(read: Reader): Promise<Breach[]> {
  const held = await read
    .select({
      variantId: orderLines.variantId,
      stock: orders.stock,
      pieces: sql<number>`sum(${orderLines.quantity})`,
    })
    .from(orderLines)
    .innerJoin(orders, eq(orders.id, orderLines.orderId))
    .groupBy(orderLines.variantId, orders.stock);
  const pieces = new Map(held.map((row) => [`${row.variantId} ${row.stock}`, row.pieces]));
  const piecesOf = (variantId: string, stock: string) => pieces.get(`${variantId} ${stock}`) ?? 0;
  const touched = new Set(held.map((row) => row.variantId));
  const found: Breach[] = [];
  for (const variant of await read.select().from(variants)) {
    const { id, policy, initial, available, reserved, sold } = variant;
    const where = `variant ${id}`;
    const oversold = available < 0 && policy === "deny";
    if (available + reserved + sold !== initial || oversold || Math.min(reserved, sold) < 0)
      found.push({
        invariant: "stock",
        where,
        found: `${available} + ${reserved} + ${sold} ≠ ${initial}, or negative`,
      });
    if (!touched.has(id) && reserved + sold === 0) continue;
    if (reserved !== piecesOf(id, "reserved") || sold !== piecesOf(id, "sold"))
      found.push({
        invariant: "stock",
        where,
        found: `reserved ${reserved}, sold ${sold}; its orders hold ${piecesOf(id, "reserved")} and ${piecesOf(id, "sold")}`,
      });
  }
  return found;
}
