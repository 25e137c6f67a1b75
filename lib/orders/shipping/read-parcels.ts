import { and, asc, eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { orderLines, shipmentLines, shipments } from "#db/tables.ts";

export type Parcel = Awaited<ReturnType<typeof readParcels>>[number];

/** An order's parcels with what is in each, the first first. */
export async function readParcels(read: Reader, orderId: string) {
  const parcels = await read
    .select()
    .from(shipments)
    .where(eq(shipments.orderId, orderId))
    .orderBy(asc(shipments.shippedAt), asc(shipments.id));
  if (parcels.length === 0) return [];
  const contents = await read
    .select({
      shipmentId: shipmentLines.shipmentId,
      title: orderLines.title,
      options: orderLines.options,
      quantity: shipmentLines.quantity,
    })
    .from(shipmentLines)
    .innerJoin(shipments, eq(shipments.id, shipmentLines.shipmentId))
    .innerJoin(
      orderLines,
      and(
        eq(orderLines.orderId, shipments.orderId),
        eq(orderLines.variantId, shipmentLines.variantId),
      ),
    )
    .where(eq(shipments.orderId, orderId));
  return parcels.map((parcel) => ({
    ...parcel,
    contents: contents.filter((line) => line.shipmentId === parcel.id),
  }));
}
