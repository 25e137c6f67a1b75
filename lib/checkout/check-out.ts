import { eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { DatabaseUnavailable } from "#db/errors.ts";
import { prepared } from "#db/queries/prepared.ts";
import { carts } from "#db/tables.ts";
import { placeOrder } from "#lib/checkout/place-order.ts";
import { PlaceOrderError, type PlaceOrderProblem } from "#lib/checkout/place-order-error.ts";
import type { PlaceRequest } from "#lib/checkout/price-order.ts";
import { latestOrderOf } from "#lib/orders/latest-order.ts";
import type { Order } from "#lib/orders/ledger/change-order.ts";
import { paymentTerms } from "#lib/orders/payment/attempts.ts";
import { openAttempt } from "#lib/orders/payment/open-attempt.ts";
import { orderMutex } from "#lib/orders/payment/order-mutex.ts";
import { outcomeOf, type PayOutcome, payOrder } from "#lib/orders/payment/pay-order.ts";
import { fail, ok, type Result } from "#lib/shared/result.ts";
import type { Shop } from "#lib/shop.ts";

export type CheckoutError = PlaceOrderProblem | { kind: "busy" };

/**
 * Buys a cart: order and reservation commit first, then the gateway is asked, then its URL is stored.
 * Answers with where to send the browser: the payment page, or the order's own page when none could be opened.
 * The same cart sent again, by a double click, a refresh or the back button, leads to the same order.
 */
export async function checkout(
  shop: Shop,
  request: PlaceRequest,
): Promise<Result<{ redirectTo: string; orderToken: string }, CheckoutError>> {
  try {
    const { order, outcome } = await buy(shop, request);
    return ok({ redirectTo: redirectTarget(order, outcome), orderToken: order.token });
  } catch (error) {
    if (error instanceof PlaceOrderError) return fail(error.problem);
    if (error instanceof DatabaseUnavailable) return fail({ kind: "busy" });
    throw error;
  }
}

async function buy(
  shop: Shop,
  request: PlaceRequest,
): Promise<{ order: Order; outcome: PayOutcome }> {
  const pay = async (order: Order) => ({
    order,
    outcome: await payOrder(shop, order.id, { kind: "hosted" }, request.clientKey),
  });
  const ordered = await orderOfDoneCart(shop, request.cartId);
  if (ordered) return pay(ordered);
  const placed = await shop.db.write((tx) =>
    placeOrder(tx, request, paymentTerms(shop), shop.clock.now()),
  );
  const { order, attempt } = placed;
  if (!attempt) return pay(order);
  return {
    order,
    outcome: outcomeOf(await orderMutex(order.id, () => openAttempt(shop, attempt))),
  };
}

/** A cart whose order was handed to the gateway is done: asking again means that order. */
async function orderOfDoneCart(shop: Shop, cartId: string): Promise<Order | null> {
  const { read } = shop.db;
  const [cart] = await findCart(read, { cartId });
  return cart?.orderedAt ? latestOrderOf(read, cartId) : null;
}

const findCart = prepared((read: Reader, { cartId }: { cartId: string }) =>
  read.select({ orderedAt: carts.orderedAt }).from(carts).where(eq(carts.id, cartId)),
);

/** Where a browser goes after paying was tried. */
export function redirectTarget(order: { token: string }, outcome: PayOutcome): string {
  if (outcome.kind === "open" && outcome.attempt.paymentUrl) return outcome.attempt.paymentUrl;
  return `/orders/${order.token}`;
}
