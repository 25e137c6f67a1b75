import { eq } from "drizzle-orm";
import { attempts } from "#db/tables.ts";
import { recordAudit } from "#lib/merchant/audit/record-audit.ts";
import type { Staff } from "#lib/merchant/staff.ts";
import { recordEvent } from "#lib/orders/events/record-event.ts";
import { changeOrder } from "#lib/orders/ledger/change-order.ts";
import { counts, isIncoming, readFacts } from "#lib/orders/ledger/facts.ts";
import { fail, ok, type Result } from "#lib/shared/result.ts";
import type { Shop } from "#lib/shop.ts";

/** paid: money has arrived. incoming: a payment is on its way. cancelled: it already is. */
export type CancelRefusal = "paid" | "incoming" | "cancelled";

/**
 * Cancels an unpaid order: its items are available again, and it can't be paid any more. The gateway can't take back a
 * page that is open: money that comes through it all the same is reviewed. Throws what `changeOrder` throws.
 */
export function cancelOrder(
  shop: Shop,
  staff: Pick<Staff, "id" | "name">,
  orderId: string,
): Promise<Result<void, CancelRefusal>> {
  return changeOrder(shop, orderId, async (tx, order, now) => {
    if (order.cancelledAt !== null) return fail("cancelled");
    const { payments } = await readFacts(tx, orderId);
    if (payments.some(counts) || order.stock === "sold") return fail("paid");
    if (payments.some((payment) => isIncoming(payment, now))) return fail("incoming");
    order.cancelledAt = now;
    // Closed attempts hold no reservation, and are asked about for late money as ever.
    await tx.update(attempts).set({ status: "closed" }).where(eq(attempts.orderId, orderId));
    await recordEvent(tx, orderId, now, { kind: "cancelled" });
    await recordAudit(tx, {
      staff,
      action: "order.cancel",
      subject: "order",
      subjectId: orderId,
      before: { state: order.state, stock: order.stock },
      now,
    });
    return ok(undefined);
  });
}
