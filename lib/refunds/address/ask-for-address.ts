import { newId } from "#lib/ids.ts";
import { queueEmail } from "#lib/mail/queue-email.ts";
import { recordAudit } from "#lib/merchant/audit/record-audit.ts";
import type { Staff } from "#lib/merchant/staff.ts";
import { recordEvent } from "#lib/orders/events/record-event.ts";
import { isErased } from "#lib/orders/is-erased.ts";
import { changeOrder } from "#lib/orders/ledger/change-order.ts";
import { readFacts } from "#lib/orders/ledger/facts.ts";
import { readRefundable } from "#lib/refunds/due-back.ts";
import { fail, ok, type Result } from "#lib/shared/result.ts";
import type { Shop } from "#lib/shop.ts";

/** Nobody's inbox is filled by a button that is pressed again and again. */
const ASK_AGAIN_MS = 3_600_000;

/** nothing: no money can go back. asked: less than an hour ago. erased: the order no longer knows who to mail. */
export type AskRefusal = "nothing" | "asked" | "erased";

/**
 * Asks an order's shopper by mail where a refund can be sent: from then on the order's page takes an address, also
 * where nothing is due by the payment. Throws what `changeOrder` throws.
 */
export function askForRefundAddress(
  shop: Shop,
  staff: Pick<Staff, "id" | "name">,
  orderId: string,
): Promise<Result<void, AskRefusal>> {
  return changeOrder(shop, orderId, async (tx, order, now) => {
    if (isErased(order)) return fail("erased");
    const lines = readRefundable(order, await readFacts(tx, orderId), now);
    if (!lines.some(({ dueMinor, freeMinor }) => dueMinor + freeMinor > 0)) return fail("nothing");
    const { refundAskedAt } = order;
    if (refundAskedAt !== null && refundAskedAt > now - ASK_AGAIN_MS) return fail("asked");
    order.refundAskedAt = now;
    const queued = { appUrl: shop.appUrl, cause: newId(), now };
    await queueEmail(tx, order, { kind: "refund-address-ask" }, queued);
    await recordEvent(tx, orderId, now, { kind: "refund-address-asked" });
    const subject = { subject: "order", subjectId: orderId };
    await recordAudit(tx, { staff, action: "refund.ask", ...subject, now });
    return ok(undefined);
  });
}
