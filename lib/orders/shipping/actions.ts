"use server";

import { z } from "zod";
import { done, refused } from "#lib/merchant/action-state.ts";
import { merchantAction } from "#lib/merchant/merchant-action.ts";
import { carrierKeys } from "#lib/orders/shipping/carriers.ts";
import { shipMany } from "#lib/orders/shipping/ship-many.ts";
import { shipOrder } from "#lib/orders/shipping/ship-order.ts";
import { merchantShippingMessages as t } from "#messages/merchant/shipping.ts";

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

/** Ships the rest of each order selected. Fields: `orderIds[]`, `carrier`, `tracking.<order id>`. */
export const shipSelected = merchantAction(
  z.looseObject({
    orderIds: z.array(z.string().max(64)).min(1, t.selectFirst).max(MAX_SELECTED).catch([]),
    carrier,
  }),
  async ({ orderIds, carrier, ...others }, { staff, shop }) => {
    if (orderIds.length === 0) return refused(t.selectFirst);
    const numbers = orderIds.map((id) =>
      tracking.catch("").parse(others[`${TRACKING}${id}`] ?? ""),
    );
    const parcels = orderIds.map((orderId, at) => ({ orderId, trackingNumber: numbers[at] ?? "" }));
    const { shipped, refused: left } = await shipMany(shop, staff, parcels, carrier);
    if (left.length === 0) return done(t.shippedSome(shipped));
    return refused(`${t.shippedSome(shipped)} ${t.notShipped(left.join(", "))}`);
  },
);
