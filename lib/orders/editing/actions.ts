"use server";

import { eq } from "drizzle-orm";
import { z } from "zod";
import { orders } from "#db/tables.ts";
import { shippedDetails } from "#lib/checkout/details-schema.ts";
import { done, refused } from "#lib/merchant/action-state.ts";
import { merchantAction } from "#lib/merchant/merchant-action.ts";
import { addNote } from "#lib/orders/editing/add-note.ts";
import { cancelOrder } from "#lib/orders/editing/cancel-order.ts";
import { editAddress } from "#lib/orders/editing/edit-address.ts";
import { checkNow } from "#lib/orders/reconciliation/check-now.ts";
import { merchantOrderMessages } from "#messages/merchant/orders/orders.ts";

const { answers: t } = merchantOrderMessages;

const order = z.object({ orderId: z.string().max(64) });

/** Asks the gateway about an order now. Field: `orderId`. */
export const checkOrder = merchantAction(order, async ({ orderId }, { staff, shop }) => {
  const { asked, answered } = await checkNow(shop, staff, orderId);
  return answered === asked ? done(t.checked) : refused(t.notAnswered(answered, asked));
});

/** Cancels an unpaid order. Field: `orderId`. */
export const cancel = merchantAction(order, async ({ orderId }, { staff, shop }) => {
  const cancelled = await cancelOrder(shop, staff, orderId);
  return cancelled.ok ? done(t.cancelled) : refused(t.notCancelled[cancelled.error]);
});

/** Adds a note for colleagues. Fields: `orderId`, `text`. */
export const writeNote = merchantAction(
  order.extend({ text: z.string().trim().min(1).max(2000) }),
  async ({ orderId, text }, { staff, shop }) => {
    await addNote(shop, staff, orderId, text);
    return done(t.noteAdded);
  },
);

/** Corrects where an order ships to. Fields: `orderId` and those of an address, checked as at the checkout. */
export const correctAddress = merchantAction(
  z.looseObject({ orderId: z.string().max(64) }),
  async ({ orderId, ...fields }, { staff, shop }) => {
    const [found] = await shop.db.read.select().from(orders).where(eq(orders.id, orderId));
    if (!found) return refused(t.unknown);
    const { email, note, address } = found;
    const parsed = shippedDetails.safeParse({ ...fields, email, note, country: address.country });
    if (!parsed.success) return refused(t.addressInvalid, fieldErrors(parsed.error));
    const { email: _, note: __, ...corrected } = parsed.data;
    const edited = await editAddress(shop, staff, orderId, corrected);
    return edited.ok ? done(t.addressSaved) : refused(t.notEdited[edited.error]);
  },
);

const fieldErrors = (error: z.ZodError) =>
  Object.fromEntries(error.issues.map(({ path, message }) => [String(path[0]), message]));
