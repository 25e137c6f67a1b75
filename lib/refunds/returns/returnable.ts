import { eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import type { LineOption, StockState } from "#db/tables/orders.ts";
import { orderLines } from "#db/tables.ts";
import { readShipped } from "#lib/orders/shipping/fulfillment.ts";

/** A line of an order, with how many of its pieces can be in stock again. */
export type ReturnableLine = {
  variantId: string;
  title: string;
  options: LineOption[];
  /** They left, or needed no shipping, and haven't come back yet. */
  returnable: number;
  /** They haven't left yet. */
  cancellable: number;
};

/** What of a sold order can be in stock again. */
export async function readReturnable(
  read: Pick<Reader, "select">,
  order: { id: string; stock: StockState },
): Promise<ReturnableLine[]> {
  if (order.stock !== "sold") return [];
  const lines = await read
    .select({
      variantId: orderLines.variantId,
      title: orderLines.title,
      options: orderLines.options,
      quantity: orderLines.quantity,
      cancelled: orderLines.cancelled,
      restocked: orderLines.restocked,
      requiresShipping: orderLines.requiresShipping,
    })
    .from(orderLines)
    .where(eq(orderLines.orderId, order.id));
  const shipped = await readShipped(read, order.id);
  return lines.map(({ quantity, cancelled, restocked, requiresShipping, ...line }) => {
    const out = requiresShipping ? (shipped.get(line.variantId) ?? 0) : quantity;
    return {
      ...line,
      returnable: Math.max(0, out - restocked),
      cancellable: Math.max(0, quantity - cancelled - Math.max(out, restocked)),
    };
  });
}
