import { shipmentLines, shipments } from "#db/tables.ts";
import { newId } from "#lib/ids.ts";
import { queueEmail } from "#lib/mail/queue-email.ts";
import { recordAudit } from "#lib/merchant/audit/record-audit.ts";
import type { Staff } from "#lib/merchant/staff.ts";
import { recordEvent } from "#lib/orders/events/record-event.ts";
import { isErased } from "#lib/orders/is-erased.ts";
import { changeOrder } from "#lib/orders/ledger/change-order.ts";
import { type Carrier, carrierName, trackingUrl } from "#lib/orders/shipping/carriers.ts";
import { windowOf } from "#lib/orders/shipping/expected-delivery.ts";
import { readShippable, type ShippableLine } from "#lib/orders/shipping/fulfillment.ts";
import { fail, ok, type Result } from "#lib/shared/result.ts";
import type { Shop } from "#lib/shop.ts";

export type Parcel = {
  carrier: Carrier;
  trackingNumber: string;
  /** Only for the carrier `other`; "" for none. */
  link: string;
};

/** Pieces by variant id; `rest`: everything that has not left yet. */
export type Contents = Map<string, number> | "rest";

/** not-sold: unpaid, under review or refunded. empty: nothing is in the parcel. too-many: more than was bought and is left. */
export type ShipRefusal = "not-sold" | "empty" | "too-many" | "erased";

/**
 * Marks pieces of a paid order as shipped in one parcel and has its buyer told. Never ships more than was bought.
 * Throws what `changeOrder` throws.
 */
export function shipOrder(
  shop: Shop,
  staff: Pick<Staff, "id" | "name">,
  orderId: string,
  contents: Contents,
  { carrier, trackingNumber, link }: Parcel,
): Promise<Result<{ shipmentId: string }, ShipRefusal>> {
  return changeOrder(shop, orderId, async (tx, order, now) => {
    if (order.stock !== "sold") return fail("not-sold");
    if (isErased(order)) return fail("erased");
    const lines = await readShippable(tx, orderId);
    const packed = pack(lines, contents);
    if (typeof packed === "string") return fail(packed);
    const shipment = {
      id: newId(),
      orderId,
      carrier,
      trackingNumber,
      trackingUrl: trackingUrl(carrier, trackingNumber, link),
      shippedAt: now,
    };
    await tx.insert(shipments).values(shipment);
    await tx
      .insert(shipmentLines)
      .values(packed.map((line) => ({ shipmentId: shipment.id, ...line })));
    const pieces = packed.reduce((all, { quantity }) => all + quantity, 0);
    await recordEvent(tx, orderId, now, { kind: "shipped", carrier, trackingNumber, pieces });
    const sent = lines.flatMap((line) => {
      const quantity = packed.find((one) => one.variantId === line.variantId)?.quantity;
      return quantity === undefined ? [] : [{ ...line, quantity }];
    });
    const email = {
      kind: "shipped" as const,
      carrier: carrierName(carrier) ?? "",
      trackingNumber,
      trackingUrl: shipment.trackingUrl || null,
      expected: windowOf(order, now),
      lines: sent,
    };
    await queueEmail(tx, order, email, { appUrl: shop.appUrl, cause: shipment.id, now });
    await recordAudit(tx, {
      staff,
      action: "order.ship",
      subject: "order",
      subjectId: orderId,
      after: { carrier, trackingNumber, lines: packed },
      now,
    });
    return ok({ shipmentId: shipment.id });
  });
}

type Packed = { variantId: string; quantity: number }[];

function pack(lines: ShippableLine[], contents: Contents): Packed | ShipRefusal {
  const left = new Map(lines.map((line) => [line.variantId, line.quantity - line.shipped]));
  const wanted = [...(contents === "rest" ? left : contents)].filter(
    ([, quantity]) => quantity > 0,
  );
  if (wanted.length === 0) return "empty";
  if (wanted.some(([variantId, quantity]) => quantity > (left.get(variantId) ?? 0)))
    return "too-many";
  return wanted.map(([variantId, quantity]) => ({ variantId, quantity }));
}
