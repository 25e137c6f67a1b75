import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { attempts, orders, refunds } from "#db/tables.ts";
import { getShop } from "#lib/get-shop.ts";
import type { Place } from "#lib/merchant/lists/key-page.ts";
import { findOrder } from "#lib/orders/view/find-order.ts";
import { findUnconfirmed } from "#lib/refunds/address/confirm-address.ts";
import type { DueBack } from "#lib/refunds/due-back.ts";
import { listDue } from "#lib/refunds/list/list-due.ts";
import { listPayouts } from "#lib/refunds/list/list-payouts.ts";
import { leftToday } from "#lib/refunds/payout/day-limit.ts";
import { quotePayout } from "#lib/refunds/payout/quote-payout.ts";
import { readReturnable } from "#lib/refunds/returns/returnable.ts";
import { readRefundView } from "#lib/refunds/view/read-refund-view.ts";
import { refundOptions } from "#lib/refunds/view/refund-options.ts";
import type { RefundOption, RefundView } from "#lib/refunds/view/refund-view.ts";
import type { Shop } from "#lib/shop.ts";

/** The refunds of the order that a token opens; null when there is nothing to tell. */
export async function getRefundView(token: string): Promise<RefundView | null> {
  const shop = getShop();
  const order = await findOrder(shop.db.read, token);
  const view = order && (await readRefundView(shop, order));
  return view && view.takesAddress.length + view.payouts.length > 0 ? view : null;
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

/**
 * The refunds of an order by its id, for staff: a line for each token in which something is due or can go back, with
 * what the gateway says of it once it can be paid, and what may come back into stock.
 */
export async function getOrderRefunds(orderId: string) {
  const shop = getShop();
  const { read } = shop.db;
  const [order] = await read.select().from(orders).where(eq(orders.id, orderId));
  const view = order && (await readRefundView(shop, order));
  if (!order || !view) return null;
  const sources = [...new Set([...view.due, ...view.free])];
  const ofOrder = await read.select().from(attempts).where(eq(attempts.orderId, orderId));
  const options = await refundOptions(shop, sources, ofOrder);
  const lines = await Promise.all(sources.map((line) => readLine(shop, view, options, line)));
  return {
    lines,
    askedAt: view.askedAt,
    payouts: view.payouts,
    onDashboard: await read
      .select()
      .from(refunds)
      .where(and(eq(refunds.orderId, orderId), isNull(refunds.payoutId)))
      .orderBy(refunds.refundedAt, refunds.id),
    returnable: (await readReturnable(read, order)).filter(
      ({ returnable, cancellable }) => returnable + cancellable > 0,
    ),
  };
}

async function readLine(shop: Shop, view: RefundView, options: RefundOption[], line: DueBack) {
  const { attemptId, crypto } = line;
  const address = view.addresses.find((one) => one.crypto === crypto) ?? null;
  const canGive = options.some((option) => option.crypto === crypto);
  const quote =
    address?.state === "confirmed"
      ? await quotePayout(shop, { ...address, attemptId, crypto })
      : null;
  return { line, address, canGive, quote };
}

export type OrderRefunds = NonNullable<Awaited<ReturnType<typeof getOrderRefunds>>>;
export type RefundLine = OrderRefunds["lines"][number];

/** The lists of the page of refunds. */
export const refundLists = ["due", "moving", "sent", "failed"] as const;

/** A page of one of them, and what may still be approved today. */
export async function getRefundList(
  which: (typeof refundLists)[number],
  place: Place,
  size: number,
) {
  const { db, clock } = getShop();
  const now = clock.now();
  const left = await leftToday(db.read, now);
  if (which === "due")
    return { left, list: { kind: which, ...(await listDue(db.read, now, place, size)) } };
  const page = await listPayouts(db.read, which, place, size);
  return { left, list: { kind: "payouts" as const, ...page } };
}
