import { and, eq, isNull } from "drizzle-orm";
import { refundAddresses } from "#db/tables.ts";
import type { Order } from "#lib/orders/ledger/change-order.ts";
import { readFacts } from "#lib/orders/ledger/facts.ts";
import type { RefundAddress } from "#lib/refunds/address/current-address.ts";
import { readRefundable, takesAddress } from "#lib/refunds/due-back.ts";
import { readOrderPayouts } from "#lib/refunds/list/list-payouts.ts";
import { addressState } from "#lib/refunds/view/address-state.ts";
import { refundOptions } from "#lib/refunds/view/refund-options.ts";
import type { RefundAddressView, RefundView } from "#lib/refunds/view/refund-view.ts";
import type { Shop } from "#lib/shop.ts";

/** What can go back of an order, where it goes, and what was paid; null when there is nothing to tell. */
export async function readRefundView(shop: Shop, order: Order): Promise<RefundView | null> {
  const now = shop.clock.now();
  const { read } = shop.db;
  const facts = await readFacts(read, order.id);
  const lines = readRefundable(order, facts, now);
  const due = lines.filter(({ dueMinor }) => dueMinor > 0);
  const free = lines.filter(({ freeMinor }) => freeMinor > 0);
  const takes = lines.filter((line) => takesAddress(order, line));
  const paid = await readOrderPayouts(read, order.id);
  const current = await read
    .select()
    .from(refundAddresses)
    .where(and(eq(refundAddresses.orderId, order.id), isNull(refundAddresses.voidedAt)))
    .orderBy(refundAddresses.createdAt, refundAddresses.id);
  if (due.length + free.length + paid.length === 0) return null;
  return {
    orderId: order.id,
    due,
    free,
    takesAddress: takes,
    askedAt: order.refundAskedAt,
    options: takes.length > 0 ? await refundOptions(shop, takes, facts.attempts) : [],
    addresses: current.map((address) => toView(address, now)),
    payouts: paid,
  };
}

function toView(row: RefundAddress, now: number): RefundAddressView {
  const { id, crypto, chain, address, memo, confirmedAt, createdAt } = row;
  const at = confirmedAt ?? createdAt;
  return { id, crypto, chain, address, memo, at, state: addressState(row, now) };
}
