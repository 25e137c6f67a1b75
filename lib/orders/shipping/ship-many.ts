import { eq } from "drizzle-orm";
import { orders } from "#db/tables.ts";
import type { Staff } from "#lib/merchant/staff.ts";
import type { Carrier } from "#lib/orders/shipping/carriers.ts";
import { shipOrder } from "#lib/orders/shipping/ship-order.ts";
import type { Shop } from "#lib/shop.ts";

/** Ships the rest of each order, one after the other; returns how many, and the numbers of those that could not be. */
export async function shipMany(
  shop: Shop,
  staff: Pick<Staff, "id" | "name">,
  parcels: { orderId: string; trackingNumber: string }[],
  carrier: Carrier,
): Promise<{ shipped: number; refused: string[] }> {
  const refused: string[] = [];
  for (const { orderId, trackingNumber } of parcels) {
    const [order] = await shop.db.read
      .select({ number: orders.number })
      .from(orders)
      .where(eq(orders.id, orderId));
    if (!order) continue;
    const parcel = { carrier, trackingNumber, link: "" };
    const { ok } = await shipOrder(shop, staff, orderId, "rest", parcel);
    if (!ok) refused.push(order.number);
  }
  return { shipped: parcels.length - refused.length, refused };
}
