import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { emails, orderLines, shipmentLines, shipments } from "#db/tables.ts";
import { newId } from "#lib/ids.ts";
import { queueEmail } from "#lib/mail/queue-email.ts";
import { recordAudit } from "#lib/merchant/audit/record-audit.ts";
import type { Staff } from "#lib/merchant/staff.ts";
import { recordEvent } from "#lib/orders/events/record-event.ts";
import { isErased } from "#lib/orders/is-erased.ts";
import { changeOrder } from "#lib/orders/ledger/change-order.ts";
import { carrierName, trackingUrl } from "#lib/orders/shipping/carriers.ts";
import { windowOf } from "#lib/orders/shipping/expected-delivery.ts";
import type { Parcel } from "#lib/orders/shipping/ship-order.ts";
import { fail, ok, type Result } from "#lib/shared/result.ts";
import type { Shop } from "#lib/shop.ts";

/** gone: the shipment was undone since, or belongs to another order. erased: its buyer's details were deleted. */
export type ShipmentRefusal = "gone" | "erased";

type Ids = { orderId: string; shipmentId: string };
type Options = { notify: boolean };

/**
 * Corrects a shipment's carrier and tracking; with `notify` its buyer gets a mail with the new ones.
 * Throws what `changeOrder` throws.
 */
export function correctShipment(
  shop: Shop,
  staff: Pick<Staff, "id" | "name">,
  { orderId, shipmentId }: Ids,
  { carrier, trackingNumber, link }: Parcel,
  { notify }: Options,
): Promise<Result<void, ShipmentRefusal>> {
  return changeOrder(shop, orderId, async (tx, order, now) => {
    const shipment = await readShipment(tx, orderId, shipmentId);
    if (!shipment) return fail("gone");
    const url = trackingUrl(carrier, trackingNumber, link);
    const corrected = { carrier, trackingNumber, trackingUrl: url };
    await tx.update(shipments).set(corrected).where(eq(shipments.id, shipmentId));
    await recordEvent(tx, orderId, now, { kind: "shipment-corrected", carrier, trackingNumber });
    if (notify) {
      const email = {
        kind: "shipment-corrected" as const,
        carrier: carrierName(carrier) ?? "",
        trackingNumber,
        trackingUrl: url || null,
        expected: windowOf(order, shipment.shippedAt),
        lines: await readContents(tx, orderId, shipmentId),
      };
      await queueEmail(tx, order, email, { appUrl: shop.appUrl, cause: newId(), now });
    }
    await recordAudit(tx, {
      staff,
      action: "order.shipment",
      subject: "order",
      subjectId: orderId,
      before: { carrier: shipment.carrier, trackingNumber: shipment.trackingNumber },
      after: { carrier, trackingNumber },
      now,
    });
    return ok(undefined);
  });
}

/**
 * Undoes a shipment that was marked by mistake: its pieces can be shipped again. A mail about it that wasn't sent yet
 * is dropped; with `notify` the buyer is told, where one was. Throws what `changeOrder` throws.
 */
export function undoShipment(
  shop: Shop,
  staff: Pick<Staff, "id" | "name">,
  { orderId, shipmentId }: Ids,
  { notify }: Options,
): Promise<Result<void, ShipmentRefusal>> {
  return changeOrder(shop, orderId, async (tx, order, now) => {
    if (isErased(order)) return fail("erased");
    const shipment = await readShipment(tx, orderId, shipmentId);
    if (!shipment) return fail("gone");
    const lines = await readContents(tx, orderId, shipmentId);
    await tx.delete(shipmentLines).where(eq(shipmentLines.shipmentId, shipmentId));
    await tx.delete(shipments).where(eq(shipments.id, shipmentId));
    const unsent = await tx
      .delete(emails)
      .where(and(eq(emails.kind, "shipped"), eq(emails.cause, shipmentId), isNull(emails.sentAt)))
      .returning({ id: emails.id });
    const pieces = lines.reduce((all, { quantity }) => all + quantity, 0);
    await recordEvent(tx, orderId, now, { kind: "shipment-undone", pieces });
    if (notify && unsent.length === 0) {
      const email = { kind: "shipment-undone" as const, lines };
      await queueEmail(tx, order, email, { appUrl: shop.appUrl, cause: shipmentId, now });
    }
    const { carrier, trackingNumber, shippedAt } = shipment;
    await recordAudit(tx, {
      staff,
      action: "order.unship",
      subject: "order",
      subjectId: orderId,
      before: { carrier, trackingNumber, shippedAt, lines },
      now,
    });
    return ok(undefined);
  });
}

async function readShipment(tx: Tx, orderId: string, shipmentId: string) {
  const ofOrder = and(eq(shipments.id, shipmentId), eq(shipments.orderId, orderId));
  const [shipment] = await tx.select().from(shipments).where(ofOrder);
  return shipment;
}

/** What is in a shipment, as its order names it. */
const readContents = (tx: Tx, orderId: string, shipmentId: string) =>
  tx
    .select({
      title: orderLines.title,
      options: orderLines.options,
      quantity: shipmentLines.quantity,
    })
    .from(shipmentLines)
    .innerJoin(
      orderLines,
      and(eq(orderLines.orderId, orderId), eq(orderLines.variantId, shipmentLines.variantId)),
    )
    .where(eq(shipmentLines.shipmentId, shipmentId));
