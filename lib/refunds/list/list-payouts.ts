import { and, asc, desc, eq, inArray, type SQL } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import type { PayoutStatus } from "#db/tables/refunds.ts";
import { orders, payouts, refundAddresses, refunds } from "#db/tables.ts";
import { beyond, type KeyPage, keyPage, type Place } from "#lib/merchant/lists/key-page.ts";
import type { PayoutView } from "#lib/refunds/view/refund-view.ts";

/** What a refund has come to: on its way, paid, or not. */
const statuses = {
  moving: ["approved", "asking", "waiting", "processing"],
  sent: ["success"],
  failed: ["failed", "voided"],
} as const satisfies { [filter: string]: PayoutStatus[] };

export type PayoutFilter = keyof typeof statuses;

export type PayoutRow = PayoutView & { orderId: string; number: string };

/** At most `size` refunds that the shop pays, newest approval first. */
export async function listPayouts(
  read: Reader,
  filter: PayoutFilter,
  place: Place,
  size: number,
): Promise<KeyPage<PayoutRow>> {
  const here = beyond(payouts.approvedAt, payouts.id, place);
  const isWanted = and(inArray(payouts.status, statuses[filter]), here);
  const found = await readPayouts(read, isWanted, place.before !== null, size + 1);
  return keyPage(found, size, place, (row) => [row.approvedAt, row.id]);
}

/** An order's refunds that the shop pays, oldest first. */
export const readOrderPayouts = (read: Reader, orderId: string): Promise<PayoutRow[]> =>
  readPayouts(read, eq(payouts.orderId, orderId), true, MAX_OF_ORDER);

/** Far more than the limits of a day allow. */
const MAX_OF_ORDER = 500;

async function readPayouts(
  read: Reader,
  condition: SQL | undefined,
  oldestFirst: boolean,
  limit: number,
): Promise<PayoutRow[]> {
  const direction = oldestFirst ? asc : desc;
  const rows = await read
    .select({
      payout: payouts,
      refund: refunds,
      address: refundAddresses.address,
      number: orders.number,
    })
    .from(payouts)
    .innerJoin(refunds, eq(refunds.payoutId, payouts.id))
    .innerJoin(refundAddresses, eq(refundAddresses.id, payouts.addressId))
    .innerJoin(orders, eq(orders.id, payouts.orderId))
    .where(condition)
    .orderBy(direction(payouts.approvedAt), direction(payouts.id))
    .limit(limit);
  return rows.map(({ payout, refund, address, number }) => {
    const { amount, crypto, chain, txid, kind } = refund;
    return { ...payout, amount, crypto, chain, txid, kind, address, number };
  });
}
