import * as z from "zod";
import { findWithdrawal } from "#lib/sandbox/account/read-withdrawals.ts";
import { newGatewayId, newRecordId } from "#lib/sandbox/ids.ts";
import { findOrder, type OrderRow } from "#lib/sandbox/orders/find-order.ts";
import { type CallError, type Code, refuse } from "#lib/sandbox/protocol/v2/codes.ts";
import { amount, integer, merchantId, webUrl } from "#lib/sandbox/protocol/v2/fields.ts";
import type { PriceIn } from "#lib/sandbox/protocol/v2/orders/price-in.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { readSettings } from "#lib/sandbox/settings/settings.ts";
import { orders } from "#lib/sandbox/store/tables/orders.ts";
import { ok, type Result } from "#lib/shared/result.ts";

const DAY_SECONDS = 86_400;
const MAX_SECONDS = 10 * DAY_SECONDS;

/** What the three calls that open an order have in common. */
export const orderFields = {
  orderId: merchantId,
  price: amount,
  expiredAt: integer.optional(),
  product: z.string().max(512).optional(),
  returnUrl: webUrl.optional(),
  closeUrl: webUrl.optional(),
  notifyUrl: webUrl.optional(),
  buyerEmail: z.email().max(120).optional(),
};

type Opening = z.output<z.ZodObject<typeof orderFields>> &
  Pick<OrderRow, "kind" | "checkout"> & { priceIn: PriceIn };

/** Stores a new order, or gives the one there is where a setting lets ids repeat. */
export function openOrder(sandbox: Sandbox, opening: Opening): Result<OrderRow, CallError> {
  const { store, clock } = sandbox;
  const settings = readSettings(store);
  const { orderId, product = "", priceIn } = opening;
  if (product.length > settings.v2ProductMax)
    return refuse(11000, `product: at most ${settings.v2ProductMax} characters`);
  const now = clock.now();
  const validSeconds = secondsUntil(sandbox, opening.expiredAt, now);
  if (!validSeconds.ok) return validSeconds;
  const known = findOrder(sandbox, orderId);
  if (known?.generation === "v2" && settings.duplicateOrder === "same-url") return ok(known);
  if (known || findWithdrawal(sandbox, orderId))
    return refuse(11011, `orderId ${orderId} was used before`);
  const row = store
    .insert(orders)
    .values({
      ...priceIn,
      generation: "v2",
      merchantOrderId: orderId,
      orderId: newRecordId(now),
      key: newGatewayId(now),
      kind: opening.kind,
      checkout: opening.checkout,
      price: opening.price,
      productName: product,
      returnUrl: opening.returnUrl ?? "",
      closeUrl: opening.closeUrl ?? "",
      notifyUrl: opening.notifyUrl ?? "",
      buyerEmail: opening.buyerEmail ?? "",
      customValue: "",
      createdAt: now,
      validSeconds: validSeconds.value,
    })
    .returning()
    .get();
  return ok(row);
}

/** How long an order lasts, from its absolute expiry; whole seconds, so that the same expiry is answered. */
function secondsUntil(
  { store }: Sandbox,
  expiredAt: number | undefined,
  now: number,
): Result<number, CallError> {
  const { v2OrderExpiry, v2PastExpiredAt } = readSettings(store);
  if (expiredAt === undefined) return ok(v2OrderExpiry === "24h" ? DAY_SECONDS : MAX_SECONDS);
  const seconds = expiredAt - Math.floor(now / 1000);
  if (seconds > MAX_SECONDS) return refuse(11012, "expiredAt is more than 10 days ahead");
  if (seconds <= 0 && v2PastExpiredAt !== "accept")
    return refuse(Number(v2PastExpiredAt) as Code, "expiredAt is in the past; it is Unix seconds");
  return ok(seconds);
}

/** Where the payer pays. */
export const paymentPage = ({ publicUrl }: Sandbox, { key }: OrderRow): string =>
  `${publicUrl}/sandbox/pay?key=${key}`;
