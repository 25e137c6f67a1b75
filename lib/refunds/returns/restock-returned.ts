import { and, eq, sql } from "drizzle-orm";
import { orderLines } from "#db/tables.ts";
import { expireVariants } from "#lib/catalog/expire-catalogue.ts";
import { addStock } from "#lib/catalog/stock/adjust-stock.ts";
import { recordStock } from "#lib/catalog/stock/record-stock.ts";
import { recordAudit } from "#lib/merchant/audit.ts";
import type { Staff } from "#lib/merchant/staff.ts";
import { recordEvent } from "#lib/orders/events/record-event.ts";
import { changeOrder } from "#lib/orders/ledger/change-order.ts";
import { readReturnable } from "#lib/refunds/returns/returnable.ts";
import { fail, ok, type Result } from "#lib/shared/result.ts";
import type { Shop } from "#lib/shop.ts";

/** none: no piece was named. too-many: more than left and haven't come back yet. */
export type RestockRefusal = "none" | "too-many";

/**
 * Takes pieces of a sold order that came back into stock, each with an entry in the stock ledger; `pieces` by variant
 * id. Refunds nothing: that is a choice of its own. Returns how many. Throws what `changeOrder` throws.
 */
export async function restockReturned(
  shop: Shop,
  staff: Pick<Staff, "id" | "name">,
  orderId: string,
  pieces: Map<string, number>,
): Promise<Result<number, RestockRefusal>> {
  return changeOrder<Result<number, RestockRefusal>>(shop, orderId, async (tx, order, now) => {
    const lines = await readReturnable(tx, order);
    const back = [...pieces].filter(([, quantity]) => quantity > 0);
    if (back.length === 0) return fail("none");
    const lineOf = (variantId: string) => lines.find((line) => line.variantId === variantId);
    if (back.some(([variantId, quantity]) => quantity > (lineOf(variantId)?.left ?? 0)))
      return fail("too-many");
    for (const [variantId, quantity] of back) {
      const after = await addStock(tx, variantId, quantity);
      if (!after) throw new Error(`no variant ${variantId}`);
      const change = { delta: quantity, reason: "returned" as const, note: order.number };
      await recordStock(tx, after, { ...change, staff, now });
      await tx
        .update(orderLines)
        .set({ restocked: sql`${orderLines.restocked} + ${quantity}` })
        .where(and(eq(orderLines.orderId, orderId), eq(orderLines.variantId, variantId)));
    }
    await expireVariants(
      tx,
      back.map(([variantId]) => variantId),
    );
    const all = back.reduce((total, [, quantity]) => total + quantity, 0);
    await recordEvent(tx, orderId, now, { kind: "items-returned", pieces: all });
    const after = back.map(([variantId, quantity]) => ({ variantId, quantity }));
    const subject = { subject: "order", subjectId: orderId };
    await recordAudit(tx, { staff, action: "order.restock", ...subject, after, now });
    return ok(all);
  });
}
