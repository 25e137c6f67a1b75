import { isDeepStrictEqual } from "node:util";
import { and, eq, ne, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { Address } from "#db/tables/orders.ts";
import { attempts, carts, orderLines, orders } from "#db/tables.ts";
import { readCartLines } from "#lib/cart/cart-lines.ts";
import type { LineOption } from "#lib/catalog/format-options.ts";
import { newId, newOrderNumber, newToken } from "#lib/ids.ts";
import { derive, type Order } from "#lib/orders/ledger/change-order.ts";
import { recordEvent } from "#lib/orders/ledger/events.ts";
import type { Attempt } from "#lib/orders/ledger/facts.ts";
import { reserveLines } from "#lib/orders/ledger/stock.ts";
import { addAttempt, type PaymentTerms } from "#lib/orders/payment/attempts.ts";

export type BuyerDetails = { email: string; address: Address; note: string };
export type PricedLine = {
  variantId: string;
  slug: string;
  title: string;
  options: LineOption[];
  sku: string;
  weightGrams: number;
  unitMinor: number;
  quantity: number;
};

export type PlaceRequest = {
  cartId: string;
  /** What the shopper saw when agreeing to pay. */
  quote: { revision: number; totalMinor: number };
  details: BuyerDetails;
  /** Cents for these lines to the buyer's country. */
  shippingFor(lines: PricedLine[]): number;
};

/** A reason not to place an order; nothing was written. */
export class PlaceOrderError extends Error {
  override name = "PlaceOrderError";
  readonly kind: "empty-cart" | "cart-changed" | "out-of-stock";
  /** Out of stock: the lines concerned. */
  readonly lines: Pick<PricedLine, "title" | "options">[];

  constructor(kind: PlaceOrderError["kind"], lines: PlaceOrderError["lines"] = []) {
    super(kind);
    this.kind = kind;
    this.lines = lines;
  }
}

export type Placed = { order: Order; attempt: Attempt | null; slugs: string[] };

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
  const [cart] = await tx.select().from(carts).where(eq(carts.id, request.cartId));
  if (!cart) throw new PlaceOrderError("empty-cart");
  const [placed] = await tx
    .select()
    .from(orders)
    .where(and(eq(orders.cartId, cart.id), eq(orders.cartRevision, cart.revision)));
  if (placed)
    return { order: await updatePendingOrder(tx, placed, request, now), attempt: null, slugs: [] };
  const lines = await readCartLines(tx, cart.id);
  if (lines.length === 0) throw new PlaceOrderError("empty-cart");
  const amounts = totalsFor(lines, request);
  const { totalMinor } = amounts;
  if (cart.revision !== request.quote.revision || totalMinor !== request.quote.totalMinor)
    throw new PlaceOrderError("cart-changed");
  const cancelled = await cancelStaleOrders(tx, cart.id, cart.revision, now);
  const short = await reserveLines(tx, lines);
  const missing = lines.filter((line) => !line.offered || short.includes(line.variantId));
  if (missing.length > 0) throw new PlaceOrderError("out-of-stock", missing);
  const [order] = await tx
    .insert(orders)
    .values({
      id: newId(),
      number: newOrderNumber(),
      token: newToken(),
      cartId: cart.id,
      cartRevision: cart.revision,
      ...request.details,
      ...amounts,
      stock: "reserved",
      state: "Awaiting payment",
      createdAt: now,
      updatedAt: now,
    })
    .returning();
  if (!order) throw new Error("an inserted order was not returned");
  await tx.insert(orderLines).values(lines.map((line) => ({ orderId: order.id, ...line })));
  await recordEvent(tx, order.id, now, "placed", "The order was placed and its items set aside.");
  const attempt = await addAttempt(tx, order.id, "hosted", totalMinor, terms, now);
  return { order, attempt, slugs: [...cancelled, ...lines.map((line) => line.slug)] };
}

/**
 * The order that a cart's revision became before, with the details and prices of now: they may have changed since its
 * payment page could not be opened. Once a page was out, what was ordered stands. Throws PlaceOrderError.
 */
async function updatePendingOrder(
  tx: Tx,
  order: Order,
  request: PlaceRequest,
  now: number,
): Promise<Order> {
  const asked = await tx.select().from(attempts).where(eq(attempts.orderId, order.id));
  if (asked.some(wasOffered)) return order;
  const { details, quote } = request;
  const lines = await readCartLines(tx, request.cartId);
  const amounts = totalsFor(lines, request);
  if (amounts.totalMinor !== quote.totalMinor) throw new PlaceOrderError("cart-changed");
  const same =
    order.totalMinor === amounts.totalMinor &&
    order.email === details.email &&
    order.note === details.note &&
    isDeepStrictEqual(order.address, details.address);
  if (same) return order;
  for (const { variantId, unitMinor } of lines)
    await tx
      .update(orderLines)
      .set({ unitMinor })
      .where(and(eq(orderLines.orderId, order.id), eq(orderLines.variantId, variantId)));
  const [changed] = await tx
    .update(orders)
    .set({ ...details, ...amounts, version: sql`${orders.version} + 1`, updatedAt: now })
    .where(eq(orders.id, order.id))
    .returning();
  await recordEvent(tx, order.id, now, "placed", "The order was sent again with other details.");
  return changed ?? order;
}

/** Somebody may have got a page or an address, and may pay there. */
const wasOffered = ({ status, paymentUrl, address }: Attempt) =>
  status === "creating" || status === "open" || paymentUrl !== null || address !== null;

function totalsFor(lines: PricedLine[], { shippingFor }: PlaceRequest) {
  const subtotalMinor = lines.reduce((sum, line) => sum + line.unitMinor * line.quantity, 0);
  const shippingMinor = shippingFor(lines);
  return { subtotalMinor, shippingMinor, totalMinor: subtotalMinor + shippingMinor };
}

/** An older order of a cart that was changed since, whose payment page nobody ever got, gives its goods back. */
async function cancelStaleOrders(
  tx: Tx,
  cartId: string,
  revision: number,
  now: number,
): Promise<string[]> {
  const older = await tx
    .select({ id: orders.id })
    .from(orders)
    .where(
      and(
        eq(orders.cartId, cartId),
        ne(orders.cartRevision, revision),
        eq(orders.stock, "reserved"),
      ),
    );
  const slugs: string[] = [];
  for (const { id } of older) {
    const asked = await tx.select().from(attempts).where(eq(attempts.orderId, id));
    if (asked.some((attempt) => attempt.status !== "failed" && attempt.status !== "closed"))
      continue;
    await tx
      .update(orders)
      .set({ version: sql`${orders.version} + 1`, updatedAt: now })
      .where(eq(orders.id, id));
    await tx.update(attempts).set({ status: "closed" }).where(eq(attempts.orderId, id));
    await recordEvent(
      tx,
      id,
      now,
      "stock",
      "The cart was changed and ordered again; this order was cancelled.",
    );
    slugs.push(...(await derive(tx, id, now)));
  }
  return slugs;
}
