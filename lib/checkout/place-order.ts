import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { forUpdate } from "#db/queries/lock.ts";
import { prepared } from "#db/queries/prepared.ts";
import { preparedInsert, preparedInsertReturning } from "#db/queries/prepared-writes.ts";
import { carts, orderLines, orders } from "#db/tables.ts";
import { readCartLines } from "#lib/cart/cart-lines.ts";
import { cancelStaleOrders, updatePendingOrder } from "#lib/checkout/pending-orders.ts";
import { PlaceOrderError } from "#lib/checkout/place-order-error.ts";
import { type BoughtLine, type PlaceRequest, priceOrder } from "#lib/checkout/price-order.ts";
import type { Priced } from "#lib/checkout/pricing/price-lines.ts";
import { newId, newOrderNumber, newToken } from "#lib/ids.ts";
import { MAX_HOLD_MS, MAX_PIECES_PER_LINE, MAX_PIECES_PER_ORDER } from "#lib/limits/limits.ts";
import { type Client, findReservationLimit } from "#lib/limits/reservation-limit.ts";
import { recordEvent } from "#lib/orders/events/record-event.ts";
import { addJobsOnce } from "#lib/orders/jobs/add-job.ts";
import type { Order } from "#lib/orders/ledger/change-order.ts";
import type { Attempt } from "#lib/orders/ledger/facts.ts";
import { reserveLines } from "#lib/orders/ledger/stock.ts";
import { indexNewBuyer } from "#lib/orders/list/buyer-words.ts";
import { addAttempt, type PaymentTerms } from "#lib/orders/payment/attempts.ts";
import shop from "#shop/shop.ts";

export type Placed = { order: Order; attempt: Attempt | null };

/**
 * Turns a cart's revision into an order with its reservation and first attempt, or finds the order it became before:
 * one each, however often it is asked. Runs inside `db.write`; throws PlaceOrderError to roll everything back.
 */
export async function placeOrder(
  tx: Tx,
  request: PlaceRequest,
  terms: PaymentTerms,
  now: number,
): Promise<Placed> {
  const { cartId, clientKey, quote, details } = request;
  // Whoever opens a payment page locks the order first and the cart after it.
  await lockOrders(tx, { cartId });
  const [cart] = await lockCart(tx, { cartId });
  if (!cart) throw new PlaceOrderError({ kind: "empty-cart" });
  const ofCart = await lockOrders(tx, { cartId });
  const placed = ofCart.find(({ cartRevision }) => cartRevision === cart.revision);
  if (placed) return { order: await updatePendingOrder(tx, placed, request, now), attempt: null };
  const lines = await readCartLines(tx, cartId);
  if (lines.length === 0) throw new PlaceOrderError({ kind: "empty-cart" });
  if (cart.revision !== quote.revision) throw new PlaceOrderError({ kind: "cart-changed" });
  await cancelStaleOrders(tx, ofCart, now);
  // Stock before the discount, as wherever both change: no two orders wait for each other.
  await reserve(tx, request, lines, now);
  const priced = await priceOrder(tx, request, { lines, code: cart.discountCode }, now);
  const order = await insertOrder(tx, {
    cartId,
    cartRevision: cart.revision,
    ...details,
    ...priced.columns,
    reservedUntil: now + MAX_HOLD_MS,
    clientKey,
    createdAt: now,
    updatedAt: now,
  });
  await indexNewBuyer(tx, order.id, details.address.name);
  await insertLines(
    tx,
    priced.lines.map((line) => orderLine(order.id, line)),
  );
  await recordEvent(tx, order.id, now, { kind: "placed" });
  await addJobsOnce(tx, order.id, { "order-received": now }, now);
  const attempt = await addAttempt(tx, order, "hosted", order.totalMinor, terms, now);
  return { order, attempt };
}

const lockOrders = prepared((tx: Tx, { cartId }: { cartId: string }) =>
  forUpdate(tx.select().from(orders).where(eq(orders.cartId, cartId))),
);
const lockCart = prepared((tx: Tx, { cartId }: { cartId: string }) =>
  forUpdate(tx.select().from(carts).where(eq(carts.id, cartId))),
);
const insertOrders = preparedInsertReturning(orders);
const insertLines = preparedInsert(orderLines);

/** Reserves the lines, all of them and within the limits. Throws PlaceOrderError. */
async function reserve(tx: Tx, client: Client, lines: BoughtLine[], now: number): Promise<void> {
  const pieces = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  if (pieces > MAX_PIECES_PER_ORDER || lines.some((line) => line.quantity > MAX_PIECES_PER_LINE))
    throw new PlaceOrderError({ kind: "too-many-items" });
  const named = (ids: string[]) => lines.filter((line) => ids.includes(line.variantId));
  const limit = await findReservationLimit(tx, client, lines, now);
  if (limit?.kind === "unpaid-orders") throw new PlaceOrderError(limit);
  const short = await reserveLines(tx, lines);
  const missing = lines.filter((line) => !line.offered || short.includes(line.variantId));
  if (missing.length > 0) throw new PlaceOrderError({ kind: "out-of-stock", lines: missing });
  if (limit) throw new PlaceOrderError({ kind: limit.kind, lines: named(limit.variantIds) });
}

type NewOrder = Omit<typeof orders.$inferInsert, "id" | "number" | "token" | "stock" | "state">;

const insertOrder = (tx: Tx, values: NewOrder): Promise<Order> =>
  insertOrders(tx, {
    ...values,
    id: newId(),
    number: newOrderNumber(shop.orderPrefix),
    token: newToken(),
    stock: "reserved",
    state: "Awaiting payment",
  });

/** A line as an order keeps it. */
const orderLine = (orderId: string, line: Priced<BoughtLine>["lines"][number]) => ({
  orderId,
  variantId: line.variantId,
  slug: line.slug,
  title: line.title,
  options: line.options,
  sku: line.sku,
  unitMinor: line.unitMinor,
  quantity: line.quantity,
  discountMinor: line.discountMinor,
  taxBasisPoints: line.taxBasisPoints,
  requiresShipping: line.requiresShipping,
});
