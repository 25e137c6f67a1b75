import { isDeepStrictEqual } from "node:util";
import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { attempts, orderLines, orders } from "#db/tables.ts";
import { readCartLines } from "#lib/cart/cart-lines.ts";
import { type PlaceRequest, priceOrder } from "#lib/checkout/price-order.ts";
import { returnUse } from "#lib/discounts/redeem.ts";
import { recordEvent } from "#lib/orders/events/record-event.ts";
import { announceAgain } from "#lib/orders/jobs/add-job.ts";
import { changeOrderIn, type Order } from "#lib/orders/ledger/change-order.ts";
import type { Attempt } from "#lib/orders/ledger/facts.ts";

/**
 * The order that a cart's revision became before, with today's details and prices: they may have changed since its
 * payment page could not be opened. Once a page was opened, the order stays as placed. Throws PlaceOrderError.
 */
export async function updatePendingOrder(
  tx: Tx,
  pending: Order,
  request: PlaceRequest,
  now: number,
): Promise<Order> {
  const asked = await tx.select().from(attempts).where(eq(attempts.orderId, pending.id));
  if (asked.some(wasOffered)) return pending;
  const { details } = request;
  const lines = await readCartLines(tx, request.cartId);
  const { order } = await changeOrderIn(tx, pending.id, now, async (_, order) => {
    const before = { ...order };
    // A released order holds no use of its code.
    const isHeld = order.stock === "reserved";
    if (isHeld) await returnDiscount(tx, order);
    const priced = await priceOrder(tx, request, { lines, code: pending.discountCode }, now);
    if (!isHeld && priced.columns.discountId) await returnUse(tx, priced.columns.discountId);
    Object.assign(order, details, priced.columns);
    if (isDeepStrictEqual(order, before)) return;
    for (const { variantId, unitMinor, discountMinor, taxBasisPoints } of priced.lines)
      await tx
        .update(orderLines)
        .set({ unitMinor, discountMinor, taxBasisPoints })
        .where(and(eq(orderLines.orderId, order.id), eq(orderLines.variantId, variantId)));
    await recordEvent(tx, order.id, now, { kind: "details-changed" });
    if (pending.email !== details.email) await announceAgain(tx, order.id, now);
  });
  return order;
}

/** As if the order had never used its code, so that it can use it again. */
async function returnDiscount(tx: Tx, { id, discountId }: Order): Promise<void> {
  if (discountId === null) return;
  await returnUse(tx, discountId);
  await tx.update(orders).set({ discountId: null }).where(eq(orders.id, id));
}

/** The buyer may have received a page or an address, and may pay there. */
const wasOffered = ({ status, paymentUrl, address }: Attempt) =>
  status === "creating" || status === "open" || paymentUrl !== null || address !== null;

/** Releases those of a cart's `older` orders, locked, whose payment page nobody received: the cart was changed since. */
export async function cancelStaleOrders(tx: Tx, older: Order[], now: number): Promise<void> {
  for (const { id, stock } of older) {
    if (stock !== "reserved") continue;
    const asked = await tx.select().from(attempts).where(eq(attempts.orderId, id));
    if (asked.some((attempt) => attempt.status !== "failed" && attempt.status !== "closed"))
      continue;
    await changeOrderIn(tx, id, now, async () => {
      await tx.update(attempts).set({ status: "closed" }).where(eq(attempts.orderId, id));
      await recordEvent(tx, id, now, { kind: "replaced" });
    });
  }
}
