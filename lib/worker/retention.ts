import { and, eq, inArray, isNull, lt, ne, notExists, notInArray, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { forUpdate } from "#db/queries/lock.ts";
import { cartLines, carts, emails, inbox, orders, payments, savedLines } from "#db/tables.ts";
import { indexBuyer } from "#lib/orders/list/buyer-words.ts";

const DAY_MS = 86_400_000;
const REFUSED_MS = 7 * DAY_MS;
const ABANDONED_CART_MS = 60 * DAY_MS;

/** `nowMs` in ms UTC; `personalDataDays`: how long names and addresses are kept that no paid order needs. */
export type Retention = { nowMs: number; personalDataDays: number };

/** Deletes notifications that were refused more than a week ago; returns how many. */
export async function deleteRefusedNotifications(
  tx: Tx,
  { nowMs }: Retention,
  limit: number,
): Promise<number> {
  const old = tx
    .select({ id: inbox.id })
    .from(inbox)
    .where(and(eq(inbox.verdict, "refused"), lt(inbox.receivedAt, nowMs - REFUSED_MS)))
    .limit(limit);
  const deleted = await tx.delete(inbox).where(inArray(inbox.id, old)).returning({ id: inbox.id });
  return deleted.length;
}

/** Deletes carts that nobody changed for sixty days and that became no order; returns how many. */
export async function deleteAbandonedCarts(
  tx: Tx,
  { nowMs }: Retention,
  limit: number,
): Promise<number> {
  const ordered = tx.select({ id: orders.cartId }).from(orders);
  const abandoned = await forUpdate(
    tx
      .select({ id: carts.id })
      .from(carts)
      .where(
        and(
          isNull(carts.orderedAt),
          lt(carts.updatedAt, nowMs - ABANDONED_CART_MS),
          notInArray(carts.id, ordered),
        ),
      )
      .limit(limit),
  );
  const ids = abandoned.map((cart) => cart.id);
  await deleteOldSaved(tx, nowMs - ABANDONED_CART_MS, limit);
  await tx.delete(cartLines).where(inArray(cartLines.cartId, ids));
  await tx.delete(carts).where(inArray(carts.id, ids));
  return ids.length;
}

/** What was saved for later in a cart that was ordered since, and that nobody came back for. */
async function deleteOldSaved(tx: Tx, before: number, limit: number): Promise<void> {
  const old = await tx
    .select({ cartId: savedLines.cartId })
    .from(savedLines)
    .where(lt(savedLines.addedAt, before))
    .limit(limit);
  const ids = old.map((line) => line.cartId);
  await tx
    .delete(savedLines)
    .where(and(inArray(savedLines.cartId, ids), lt(savedLines.addedAt, before)));
}

/** The address of an erased order. */
export const nobody = {
  name: "",
  line1: "",
  line2: "",
  city: "",
  region: "",
  postcode: "",
  country: "",
};

/**
 * Erases who ordered and did not pay: e-mail, name, address and note of orders whose stock was released, to which no
 * payment belongs and which wait for no review. Returns how many.
 */
export async function eraseUnpaidBuyers(
  tx: Tx,
  { nowMs, personalDataDays }: Retention,
  limit: number,
): Promise<number> {
  const unpaid = await forUpdate(
    tx
      .select({ id: orders.id })
      .from(orders)
      .where(
        and(
          eq(orders.stock, "released"),
          lt(orders.createdAt, nowMs - personalDataDays * DAY_MS),
          ne(orders.email, ""),
          isNull(orders.reviewReasons),
          notExists(tx.select().from(payments).where(eq(payments.orderId, orders.id))),
        ),
      )
      .limit(limit),
  );
  const erased = await tx
    .update(orders)
    .set({ email: "", note: "", address: nobody, version: sql`${orders.version} + 1` })
    .where(
      inArray(
        orders.id,
        unpaid.map(({ id }) => id),
      ),
    )
    .returning({ id: orders.id });
  for (const { id } of erased) await indexBuyer(tx, id, "");
  return erased.length;
}

/** Erases recipient and content of mail that was sent, or queued and never sent, that long ago. Returns how many. */
export async function eraseOldEmails(
  tx: Tx,
  { nowMs, personalDataDays }: Retention,
  limit: number,
): Promise<number> {
  const old = tx
    .select({ id: emails.id })
    .from(emails)
    .where(
      and(
        lt(sql`coalesce(${emails.sentAt}, ${emails.createdAt})`, nowMs - personalDataDays * DAY_MS),
        ne(emails.recipient, ""),
      ),
    )
    .limit(limit);
  const erased = await tx
    .update(emails)
    .set({ recipient: "", subject: "", text: "", html: "" })
    .where(inArray(emails.id, old))
    .returning({ id: emails.id });
  return erased.length;
}
