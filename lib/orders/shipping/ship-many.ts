import { eq } from "drizzle-orm";
import { orders } from "#db/tables.ts";
import type { Staff } from "#lib/merchant/staff.ts";
import type { Carrier } from "#lib/orders/shipping/carriers.ts";
import { type ShipRefusal, shipOrder } from "#lib/orders/shipping/ship-order.ts";
import type { Shop } from "#lib/shop.ts";

type NotShipped = { number: string; why: ShipRefusal };

/** Ships the rest of each order, one after the other; returns how many were, and why others were not. Unknown ones are left out. */
export async function shipMany(
  shop: Shop,
  staff: Pick<Staff, "id" | "name">,
  parcels: { orderId: string; trackingNumber: string }[],
  carrier: Carrier,
): Promise<{ shipped: number; left: NotShipped[] }> {
  const left: NotShipped[] = [];
  let shipped = 0;
  for (const { orderId, trackingNumber } of parcels) {
    const [order] = await shop.db.read
      .select({ number: orders.number })
      .from(orders)
      .where(eq(orders.id, orderId));
    if (!order) continue;
    const parcel = { carrier, trackingNumber, link: "" };
    const sent = await shipOrder(shop, staff, orderId, "rest", parcel);
    if (sent.ok) shipped += 1;
    else left.push({ number: order.number, why: sent.error });
  }
  return { shipped, left };
}
