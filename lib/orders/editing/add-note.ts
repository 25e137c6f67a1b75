import { orderNotes } from "#db/tables.ts";
import { newOrderedId } from "#lib/ids.ts";
import { recordAudit } from "#lib/merchant/audit/record-audit.ts";
import type { Staff } from "#lib/merchant/staff.ts";
import { orderChanged } from "#lib/orders/ledger/order-changed.ts";
import type { Shop } from "#lib/shop.ts";

/** Adds a remark for colleagues to an order. Throws what `db.write` throws. */
export async function addNote(
  shop: Shop,
  staff: Pick<Staff, "id" | "name">,
  orderId: string,
  text: string,
): Promise<void> {
  const now = shop.clock.now();
  await shop.db.write(async (tx) => {
    const note = { id: newOrderedId(), orderId, text, staffName: staff.name, at: now };
    await tx.insert(orderNotes).values(note);
    await recordAudit(tx, {
      staff,
      action: "order.note",
      subject: "order",
      subjectId: orderId,
      now,
    });
    await orderChanged(tx, orderId);
  });
}
