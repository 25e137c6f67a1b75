import "server-only";
import { eq } from "drizzle-orm";
import { orders } from "#db/tables.ts";
import { getShop } from "#lib/get-shop.ts";
import { findOrder } from "#lib/orders/view/find-order.ts";
import { findUnconfirmed } from "#lib/refunds/address/confirm-address.ts";
import type { DueBack } from "#lib/refunds/due-back.ts";
import { listDue, listPayouts } from "#lib/refunds/list-refunds.ts";
import { leftToday } from "#lib/refunds/payout/day-limit.ts";
import { quotePayout } from "#lib/refunds/payout/quote-payout.ts";
import { readRefundView } from "#lib/refunds/view/read-refund-view.ts";
import type { RefundView } from "#lib/refunds/view/refund-view.ts";
import type { Shop } from "#lib/shop.ts";

/** The refunds of the order that a token opens; null when there is nothing to tell. */
export async function getRefundView(token: string): Promise<RefundView | null> {
  const shop = getShop();
  const order = await findOrder(shop.db.read, token);
  return order ? readRefundView(shop, order) : null;
}

/** The order of a link that confirms an address, and that address: null once the link no longer works. */
export async function getAddressToConfirm(token: string, secret: string) {
  const { db, clock } = getShop();
  const order = await findOrder(db.read, token);
  if (!order) return null;
  const { number } = order;
  const found = await findUnconfirmed(db.read, order.id, secret, clock.now());
  const address = found && {
    crypto: found.crypto,
    chain: found.chain,
    address: found.address,
    memo: found.memo,
  };
  return { number, address };
}

/** The refunds of an order by its id, for staff, with what the gateway says of each line that can be paid now. */
export async function getOrderRefunds(orderId: string) {
  const shop = getShop();
  const [order] = await shop.db.read.select().from(orders).where(eq(orders.id, orderId));
  if (!order) return null;
  const view = await readRefundView(shop, order);
  const lines = await Promise.all((view?.due ?? []).map((line) => readLine(shop, view, line)));
  return { number: order.number, lines, payouts: view?.payouts ?? [] };
}

async function readLine(shop: Shop, view: RefundView | null, line: DueBack) {
  const address = view?.addresses.find(({ crypto }) => crypto === line.crypto) ?? null;
  const canGive = view?.options.some(({ crypto }) => crypto === line.crypto) ?? false;
  const { attemptId, crypto } = line;
  const quote =
    address?.state === "confirmed"
      ? await quotePayout(shop, { ...address, attemptId, crypto })
      : null;
  return { line, address, canGive, quote };
}

export type OrderRefunds = NonNullable<Awaited<ReturnType<typeof getOrderRefunds>>>;
export type RefundLine = Awaited<ReturnType<typeof readLine>>;

/** Everything of the page of refunds. */
export async function getRefundOverview() {
  const shop = getShop();
  return {
    due: await listDue(shop),
    moving: await listPayouts(shop, "moving"),
    ended: await listPayouts(shop, "ended"),
    left: await leftToday(shop.db.read, shop.clock.now()),
  };
}
