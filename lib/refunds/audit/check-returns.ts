import { eq, sql, sum } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { orderLines, orders, stockAdjustments } from "#db/tables.ts";

/** Pieces in stock again: no more than were sold, each in the stock ledger. Returns what breaks that, in words. */
export async function checkReturns(read: Pick<Reader, "select">): Promise<string[]> {
  const { variantId, restocked, cancelled, quantity } = orderLines;
  const back = sql`${restocked} + ${cancelled}`.mapWith(Number);
  const returned = await read
    .select({ variantId, back, quantity, stock: orders.stock, number: orders.number })
    .from(orderLines)
    .innerJoin(orders, eq(orders.id, orderLines.orderId))
    .where(sql`${restocked} <> 0 or ${cancelled} <> 0`);
  const found = returned
    .filter((line) => line.stock !== "sold" || line.back < 0 || line.back > line.quantity)
    .map((line) => `${line.back} of ${line.quantity} came back to order ${line.number}`);
  const entries = await read
    .select({
      variantId: stockAdjustments.variantId,
      pieces: sum(stockAdjustments.delta).mapWith(Number),
    })
    .from(stockAdjustments)
    .where(eq(stockAdjustments.reason, "returned"))
    .groupBy(stockAdjustments.variantId);
  const inLedger = new Map(entries.map((entry) => [entry.variantId, entry.pieces]));
  for (const [variant, lines] of Map.groupBy(returned, (line) => line.variantId)) {
    const pieces = lines.reduce((all, line) => all + line.back, 0);
    const booked = inLedger.get(variant) ?? 0;
    if (pieces > booked)
      found.push(`${pieces} of variant ${variant} came back, ${booked} are in the stock ledger`);
  }
  return found;
}
