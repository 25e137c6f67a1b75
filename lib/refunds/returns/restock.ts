import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { orderLines } from "#db/tables.ts";
import { expireVariants } from "#lib/catalog/expire-catalogue.ts";
import { addStock } from "#lib/catalog/stock/adjust-stock.ts";
import { recordStock } from "#lib/catalog/stock/record-stock.ts";
import { recordAudit } from "#lib/merchant/audit/record-audit.ts";
import type { Staff } from "#lib/merchant/staff.ts";
import { recordEvent } from "#lib/orders/events/record-event.ts";
import { changeOrder, type Order } from "#lib/orders/ledger/change-order.ts";
import { readReturnable } from "#lib/refunds/returns/returnable.ts";
import { fail, ok, type Result } from "#lib/shared/result.ts";
import type { Shop } from "#lib/shop.ts";

/** Pieces of one line: `returned` have come back, `cancelled` won't be shipped. */
export type Restocked = { variantId: string; returned: number; cancelled: number };

/** none: no piece was named. too-many: more than left and haven't come back yet, or than still wait to be shipped. */
export type RestockRefusal = "none" | "too-many";

/**
 * Takes pieces of a sold order into stock again, each with an entry in the stock ledger. Refunds nothing: that is a
 * choice of its own. Returns how many. Throws what `changeOrder` throws.
 */
export async function restock(
  shop: Shop,
  staff: Pick<Staff, "id" | "name">,
  orderId: string,
  pieces: Restocked[],
): Promise<Result<number, RestockRefusal>> {
  const back = pieces.filter(({ returned, cancelled }) => returned + cancelled > 0);
  if (back.length === 0) return fail("none");
  return changeOrder<Result<number, RestockRefusal>>(shop, orderId, async (tx, order, now) => {
    const lines = await readReturnable(tx, order);
    for (const one of back) {
      const line = lines.find(({ variantId }) => variantId === one.variantId);
      if (!line || one.returned > line.returnable || one.cancelled > line.cancellable)
        return fail("too-many");
    }
    for (const one of back) await putBack(tx, order, staff, one, now);
    await expireVariants(
      tx,
      back.map(({ variantId }) => variantId),
    );
    const returned = back.reduce((all, one) => all + one.returned, 0);
    const cancelled = back.reduce((all, one) => all + one.cancelled, 0);
    if (returned > 0)
      await recordEvent(tx, orderId, now, { kind: "items-returned", pieces: returned });
    if (cancelled > 0)
      await recordEvent(tx, orderId, now, { kind: "items-cancelled", pieces: cancelled });
    const subject = { subject: "order", subjectId: orderId };
    await recordAudit(tx, { staff, action: "order.restock", ...subject, after: back, now });
    return ok(returned + cancelled);
  });
}

async function putBack(
  tx: Tx,
  order: Order,
  staff: Pick<Staff, "id" | "name">,
  { variantId, returned, cancelled }: Restocked,
  now: number,
): Promise<void> {
  const delta = returned + cancelled;
  const after = await addStock(tx, variantId, delta);
  if (!after) throw new Error(`no variant ${variantId}`);
  await recordStock(tx, after, { delta, reason: "returned", note: order.number, staff, now });
  await tx
    .update(orderLines)
    .set({
      restocked: sql`${orderLines.restocked} + ${returned}`,
      cancelled: sql`${orderLines.cancelled} + ${cancelled}`,
    })
    .where(and(eq(orderLines.orderId, order.id), eq(orderLines.variantId, variantId)));
}
