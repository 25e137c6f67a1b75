import { and, eq, isNull } from "drizzle-orm";
import { payouts, refundAddresses, refunds } from "#db/tables.ts";
import type { Order } from "#lib/orders/ledger/change-order.ts";
import { readFacts } from "#lib/orders/ledger/facts.ts";
import type { RefundAddress } from "#lib/refunds/address/current-address.ts";
import { dueBack } from "#lib/refunds/due-back.ts";
import { refundOptions } from "#lib/refunds/view/refund-options.ts";
import type { PayoutView, RefundAddressView, RefundView } from "#lib/refunds/view/refund-view.ts";
import type { Shop } from "#lib/shop.ts";

/** What is due back of an order, where it goes, and what was paid; null when there is nothing to tell. */
export async function readRefundView(shop: Shop, order: Order): Promise<RefundView | null> {
  const now = shop.clock.now();
  const { read } = shop.db;
  const facts = await readFacts(read, order.id);
  const due = dueBack(order, facts, now);
  const paid = await readPayouts(shop, order.id);
  const current = await read
    .select()
    .from(refundAddresses)
    .where(and(eq(refundAddresses.orderId, order.id), isNull(refundAddresses.voidedAt)))
    .orderBy(refundAddresses.createdAt);
  if (due.length === 0 && paid.length === 0) return null;
  return {
    orderId: order.id,
    due,
    options: due.length > 0 ? await refundOptions(shop, due, facts.attempts) : [],
    addresses: current.map((address) => toView(address, now)),
    payouts: paid,
  };
}

function toView(row: RefundAddress, now: number): RefundAddressView {
  const { id, crypto, chain, address, memo, confirmedAt, createdAt, expiresAt } = row;
  const shown = { id, crypto, chain, address, memo, at: confirmedAt ?? createdAt };
  if (confirmedAt !== null) return { ...shown, state: "confirmed" };
  return { ...shown, state: expiresAt > now ? "unconfirmed" : "expired" };
}

async function readPayouts({ db }: Shop, orderId: string): Promise<PayoutView[]> {
  const rows = await db.read
    .select({ payout: payouts, refund: refunds, address: refundAddresses.address })
    .from(payouts)
    .innerJoin(refunds, eq(refunds.payoutId, payouts.id))
    .innerJoin(refundAddresses, eq(refundAddresses.id, payouts.addressId))
    .where(eq(payouts.orderId, orderId))
    .orderBy(payouts.approvedAt);
  return rows.map(({ payout, refund, address }) => {
    const { amount, crypto, chain, txid } = refund;
    return { ...payout, amount, crypto, chain, txid, address };
  });
}
