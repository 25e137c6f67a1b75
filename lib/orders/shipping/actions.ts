"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { done, refused } from "#lib/merchant/action-state.ts";
import { merchantAction } from "#lib/merchant/merchant-action.ts";
import { carrierKeys } from "#lib/orders/shipping/carriers.ts";
import { correctShipment, undoShipment } from "#lib/orders/shipping/edit-shipment.ts";
import { shipMany } from "#lib/orders/shipping/ship-many.ts";
import { shipOrder } from "#lib/orders/shipping/ship-order.ts";
import { merchantShippingMessages as t } from "#messages/merchant/orders/shipping.ts";

/** Before the name of a field of each line or order. */
const PIECES = "pieces.";
const TRACKING = "tracking.";
const MAX_SELECTED = 100;

const tracking = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9 -]{0,40}$/, t.badTracking);
const carrier = z.enum(carrierKeys);
const link = z
  .string()
  .trim()
  .max(300)
  .refine((url) => url === "" || (URL.canParse(url) && url.startsWith("https://")), t.badLink);

/** Ships pieces of an order in one parcel. Fields: `orderId`, `carrier`, `trackingNumber`, `link`, `pieces.<variant id>`. */
export const shipParcel = merchantAction(
  z.looseObject({ orderId: z.string().max(64), carrier, trackingNumber: tracking, link }),
  async ({ orderId, carrier, trackingNumber, link, ...others }, { staff, shop }) => {
    const pieces = Object.entries(others)
      .filter(([name]) => name.startsWith(PIECES))
      .map(([name, value]): [string, number] => [name.slice(PIECES.length), Number(value)])
      .filter(([, quantity]) => Number.isSafeInteger(quantity));
    const parcel = { carrier, trackingNumber, link };
    const shipped = await shipOrder(shop, staff, orderId, new Map(pieces), parcel);
    return shipped.ok ? done(t.shipped) : refused(t.refusals[shipped.error]);
  },
);

const shipment = { orderId: z.string().max(64), shipmentId: z.string().max(64) };
const notify = z
  .literal("on")
  .optional()
  .transform((ticked) => ticked !== undefined);
const unsaved = { gone: t.gone, erased: t.refusals.erased };

/** Corrects a shipment. Fields: `orderId`, `shipmentId`, `carrier`, `trackingNumber`, `link`, `notify` (a box). */
export const correctParcel = merchantAction(
  z.object({ ...shipment, carrier, trackingNumber: tracking, link, notify }),
  async ({ orderId, shipmentId, notify, ...parcel }, { staff, shop }) => {
    const ids = { orderId, shipmentId };
    const corrected = await correctShipment(shop, staff, ids, parcel, { notify });
    if (!corrected.ok) return refused(unsaved[corrected.error]);
    return done(notify ? t.correctedAndTold : t.corrected);
  },
);

/** Undoes a shipment. Fields: `orderId`, `shipmentId`, `notify` (a box). */
export const undoParcel = merchantAction(
  z.object({ ...shipment, notify }),
  async ({ orderId, shipmentId, notify }, { staff, shop }) => {
    const undone = await undoShipment(shop, staff, { orderId, shipmentId }, { notify });
    return undone.ok ? done(t.undone) : refused(unsaved[undone.error]);
  },
);

/** Ships the rest of each order selected. Fields: `orderIds[]`, `carrier`, `tracking.<order id>`. */
export const shipSelected = merchantAction(
  z.looseObject({
    orderIds: z.array(z.string().max(64)).min(1, t.selectFirst).max(MAX_SELECTED).catch([]),
    carrier,
  }),
  async ({ orderIds, carrier, ...others }, { staff, shop }) => {
    if (orderIds.length === 0) return refused(t.selectFirst);
    const parcels = [];
    for (const orderId of orderIds) {
      const field = `${TRACKING}${orderId}`;
      const number = tracking.safeParse(others[field] ?? "");
      if (!number.success) return refused(t.badTracking, { [field]: t.badTracking });
      parcels.push({ orderId, trackingNumber: number.data });
    }
    const { shipped, left } = await shipMany(shop, staff, parcels, carrier);
    if (left.length === 0) return done(t.shippedSome(shipped));
    // What was shipped leaves the list; what was typed for the others stays.
    refresh();
    const reasons = left.map(({ number, why }) =>
      t.refusedOrder(number, why === "empty" ? t.alreadyShipped : t.refusals[why]),
    );
    return refused(`${t.shippedSome(shipped)} ${t.notShipped(reasons.join(" "))}`);
  },
);
