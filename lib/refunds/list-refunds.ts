import { and, desc, eq, exists, isNotNull, isNull, or } from "drizzle-orm";
import {
  orders,
  payments,
  payouts,
  refundAddresses,
  refunds,
  reviewResolutions,
} from "#db/tables.ts";
import { readFacts } from "#lib/orders/ledger/facts.ts";
import type { OrderState } from "#lib/orders/order-state.ts";
import { currentAddress } from "#lib/refunds/address/current-address.ts";
import { type DueBack, dueBack } from "#lib/refunds/due-back.ts";
import type { PayoutView, RefundAddressView } from "#lib/refunds/view/refund-view.ts";
import type { Shop } from "#lib/shop.ts";

export type DueRow = {
  orderId: string;
  number: string;
  state: OrderState;
  line: DueBack;
  address: RefundAddressView["state"] | "none";
};

/** Orders that are looked through, newest first. */
const MAX_DUE_ORDERS = 200;

/** What is due back, a row for each order and token, newest order first. */
export async function listDue(shop: Shop): Promise<DueRow[]> {
  const { read } = shop.db;
  const now = shop.clock.now();
  const isPaid = exists(read.select().from(payments).where(eq(payments.orderId, orders.id)));
  const isDecided = exists(
    read
      .select()
      .from(reviewResolutions)
      .where(
        and(eq(reviewResolutions.orderId, orders.id), eq(reviewResolutions.resolution, "refund")),
      ),
  );
  const candidates = await read
    .select()
    .from(orders)
    .where(
      or(isNotNull(orders.reviewReasons), and(isNotNull(orders.cancelledAt), isPaid), isDecided),
    )
    .orderBy(desc(orders.createdAt))
    .limit(MAX_DUE_ORDERS);
  const rows: DueRow[] = [];
  for (const order of candidates)
    for (const line of dueBack(order, await readFacts(read, order.id), now)) {
      const given = await currentAddress(read, order.id, line.crypto);
      const waiting = given && given.expiresAt > now ? "unconfirmed" : "expired";
      const address = given ? (given.confirmedAt === null ? waiting : "confirmed") : "none";
      rows.push({ orderId: order.id, number: order.number, state: order.state, line, address });
    }
  return rows;
}

export type PayoutRow = PayoutView & { orderId: string; number: string };

const MAX_ENDED = 50;

/** Refunds that the shop pays: those in flight, or the newest that ended. */
export async function listPayouts(shop: Shop, which: "moving" | "ended"): Promise<PayoutRow[]> {
  const rows = await shop.db.read
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
    .where(which === "moving" ? isNull(payouts.endedAt) : isNotNull(payouts.endedAt))
    .orderBy(desc(payouts.approvedAt))
    .limit(which === "moving" ? MAX_MOVING : MAX_ENDED);
  return rows.map(({ payout, refund, address, number }) => {
    const { amount, crypto, chain, txid } = refund;
    return { ...payout, amount, crypto, chain, txid, address, number };
  });
}

const MAX_MOVING = 200;
