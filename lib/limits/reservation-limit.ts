import { and, eq, inArray, max, ne, or } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { lock } from "#db/queries/lock.ts";
import { prepared } from "#db/queries/prepared.ts";
import { attempts, orderLines, orders } from "#db/tables.ts";
import {
  MAX_UNPAID_ORDERS_PER_CART,
  MAX_UNPAID_ORDERS_PER_CLIENT,
  MAX_UNPAID_PIECES_PER_CLIENT,
  MAX_UNPAID_STOCK_SHARE,
} from "#lib/limits/limits.ts";

/** `clientKey` is null where nobody's address is known, as in scripts: then only the cart counts. */
export type Client = { cartId: string; clientKey: string | null };
type Pieces = { variantId: string; quantity: number };
/** What would be reserved, with its variant's stock. */
type Line = Pieces & { available: number; reserved: number; policy: "deny" | "continue" };

/** unpaid-orders: too much is reserved already, until one of those reservations ends. stock-share: of these variants. */
export type ReservationLimit =
  | { kind: "unpaid-orders"; retryAfterMs: number }
  | { kind: "stock-share"; variantIds: string[] };

const MIN_RETRY_MS = 30_000;

/** The limit that a client would exceed by reserving `lines` on top of its unpaid orders, or null. `now`: ms UTC. */
export async function findReservationLimit(
  tx: Tx,
  client: Client,
  lines: Line[],
  now: number,
): Promise<ReservationLimit | null> {
  // Two of its orders at once must both be counted.
  await lock(tx, `cart ${client.cartId}`, `client ${client.clientKey ?? client.cartId}`);
  const held = await readHeld(tx, client);
  const orderIds = new Set(held.map(({ orderId }) => orderId));
  const cartOrders = new Set(held.filter((it) => it.cartId === client.cartId).map(orderOf));
  const isOver =
    cartOrders.size >= MAX_UNPAID_ORDERS_PER_CART ||
    orderIds.size >= MAX_UNPAID_ORDERS_PER_CLIENT ||
    piecesOf([...held, ...lines]) > MAX_UNPAID_PIECES_PER_CLIENT;
  // A first reservation is limited by its own size alone.
  if (isOver && orderIds.size > 0)
    return { kind: "unpaid-orders", retryAfterMs: await untilFirstEnds(tx, [...orderIds], now) };
  const over = overShare(held, lines);
  return over.length > 0 ? { kind: "stock-share", variantIds: over } : null;
}

const orderOf = ({ orderId }: { orderId: string }) => orderId;
const piecesOf = (lines: { quantity: number }[]) =>
  lines.reduce((sum, { quantity }) => sum + quantity, 0);

// No order equals a key that is null.
const readHeld = prepared((tx: Pick<Tx, "select">, { cartId, clientKey }: Client) =>
  tx
    .select({
      orderId: orders.id,
      cartId: orders.cartId,
      variantId: orderLines.variantId,
      quantity: orderLines.quantity,
    })
    .from(orders)
    .innerJoin(orderLines, eq(orderLines.orderId, orders.id))
    .where(
      and(
        eq(orders.stock, "reserved"),
        or(eq(orders.cartId, cartId), eq(orders.clientKey, clientKey as string)),
      ),
    ),
);

/** The last piece stays available to everybody: a share is rounded up. */
function overShare(held: Pieces[], lines: Line[]): string[] {
  return lines
    .filter(({ variantId, available, reserved, policy }) => {
      const share = Math.ceil((available + reserved) * MAX_UNPAID_STOCK_SHARE);
      const pieces = piecesOf([...held, ...lines].filter((line) => line.variantId === variantId));
      return policy === "deny" && pieces > share;
    })
    .map(({ variantId }) => variantId);
}

async function untilFirstEnds(
  tx: Pick<Tx, "select">,
  orderIds: string[],
  now: number,
): Promise<number> {
  const ends = await tx
    .select({ end: max(attempts.expiresAt) })
    .from(attempts)
    .where(and(inArray(attempts.orderId, orderIds), ne(attempts.status, "failed")))
    .groupBy(attempts.orderId);
  const first = Math.min(...ends.map(({ end }) => end ?? now));
  return Math.max(Number.isFinite(first) ? first - now : 0, MIN_RETRY_MS);
}
