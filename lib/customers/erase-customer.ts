import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { forUpdate } from "#db/queries/lock.ts";
import { auditLog, emails, orderNotes, orders } from "#db/tables.ts";
import { type CustomerOrder, ordersOf } from "#lib/customers/find-customer.ts";
import { recordAudit } from "#lib/merchant/audit/record-audit.ts";
import type { Staff } from "#lib/merchant/staff.ts";
import { orderChanged } from "#lib/orders/ledger/order-changed.ts";
import { indexBuyer } from "#lib/orders/list/buyer-words.ts";
import type { Shop } from "#lib/shop.ts";
import { nobody } from "#lib/worker/retention.ts";

/** reserved: it may still be paid. review: a person must decide first. shipping: it is paid and must be shipped. */
export type KeptReason = "reserved" | "review" | "shipping";

/** Why an order still needs to know its buyer, or null. */
export function whyKept(
  order: Pick<CustomerOrder, "stock" | "reviewReasons" | "fulfillment">,
): KeptReason | null {
  if (order.reviewReasons !== null) return "review";
  if (order.stock === "reserved") return "reserved";
  const isWaiting = order.fulfillment === "unfulfilled" || order.fulfillment === "partial";
  return isWaiting ? "shipping" : null;
}

/**
 * Erases the person behind an e-mail address from every order that no longer needs to know its buyer: address, e-mail,
 * notes and mails. What the books need stays: number, items, amounts, payments, and the country, which tax depends on.
 * Returns how many orders were erased, and those that were kept. Throws DatabaseUnavailable.
 */
export async function eraseCustomer(
  shop: Shop,
  staff: Pick<Staff, "id" | "name">,
  email: string,
): Promise<{ erased: number; kept: { number: string; reason: KeptReason }[] }> {
  const now = shop.clock.now();
  const { gone, kept } = await shop.db.write(async (tx) => {
    const found = await forUpdate(ordersOf(tx, email));
    const kept = found.flatMap((order) => {
      const reason = whyKept(order);
      return reason ? [{ number: order.number, reason }] : [];
    });
    const gone = found.filter((order) => whyKept(order) === null);
    for (const { id, address } of gone) {
      await tx
        .update(orders)
        .set({
          email: "",
          note: "",
          address: { ...nobody, country: address.country },
          version: sql`${orders.version} + 1`,
        })
        .where(eq(orders.id, id));
      await indexBuyer(tx, id, "");
      await orderChanged(tx, id);
    }
    const ids = gone.map(({ id }) => id);
    await tx.delete(emails).where(and(inArray(emails.orderId, ids), isNull(emails.sentAt)));
    const nothing = { recipient: "", subject: "", text: "", html: "" };
    await tx.update(emails).set(nothing).where(inArray(emails.orderId, ids));
    await tx.delete(orderNotes).where(inArray(orderNotes.orderId, ids));
    // What was changed about an order may name its buyer; that it was changed stays.
    await tx
      .update(auditLog)
      .set({ before: null, after: null })
      .where(and(eq(auditLog.subject, "order"), inArray(auditLog.subjectId, ids)));
    for (const { id } of gone)
      await recordAudit(tx, {
        staff,
        action: "order.erase",
        subject: "order",
        subjectId: id,
        now,
      });
    return { gone, kept };
  });
  return { erased: gone.length, kept };
}
