import { gt, inArray } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { jobs, orders, payouts, refundAddresses, reviewResolutions } from "#db/tables.ts";
import type { Order } from "#lib/orders/ledger/change-order.ts";
import { type OrderFacts, readFactsOf } from "#lib/orders/ledger/facts.ts";
import {
  readShippableOf,
  readShippedOf,
  type ShippableLine,
} from "#lib/orders/shipping/fulfillment.ts";
import type { RefundAddress } from "#lib/refunds/address/current-address.ts";
import type { Payout } from "#lib/refunds/payout/end-payout.ts";

/** An order with all that its checks read. */
export type AuditedOrder = {
  order: Order;
  facts: OrderFacts;
  jobKinds: Set<string>;
  lines: ShippableLine[];
  /** Pieces that have left, of whatever line. */
  shippedPieces: number;
  /** Somebody decided to ship it. */
  isShipDecided: boolean;
  payouts: Payout[];
  addresses: RefundAddress[];
};

/** So many at once: a query for each order would take minutes on a large shop. */
const BATCH = 500;

/** Every order with what belongs to it, in batches. */
export async function* readOrders(read: Reader): AsyncGenerator<AuditedOrder> {
  for (let last = ""; ; ) {
    const batch = await read
      .select()
      .from(orders)
      .where(gt(orders.id, last))
      .orderBy(orders.id)
      .limit(BATCH);
    const end = batch.at(-1);
    if (!end) return;
    yield* await readBatch(read, batch);
    last = end.id;
  }
}

async function readBatch(read: Reader, batch: Order[]): Promise<AuditedOrder[]> {
  const ids = batch.map(({ id }) => id);
  const factsOf = await readFactsOf(read, ids);
  const jobsOf = byOrder(await read.select().from(jobs).where(inArray(jobs.orderId, ids)));
  const linesOf = await readShippableOf(read, ids);
  const shippedOf = await readShippedOf(read, ids);
  const resolutionsOf = byOrder(
    await read.select().from(reviewResolutions).where(inArray(reviewResolutions.orderId, ids)),
  );
  const payoutsOf = byOrder(await read.select().from(payouts).where(inArray(payouts.orderId, ids)));
  const addressesOf = byOrder(
    await read.select().from(refundAddresses).where(inArray(refundAddresses.orderId, ids)),
  );
  return batch.map((order) => ({
    order,
    facts: factsOf(order.id),
    jobKinds: new Set(jobsOf(order.id).map(({ kind }) => kind)),
    lines: linesOf(order.id),
    shippedPieces: [...(shippedOf.get(order.id)?.values() ?? [])].reduce((a, b) => a + b, 0),
    isShipDecided: resolutionsOf(order.id).some(({ resolution }) => resolution === "ship"),
    payouts: payoutsOf(order.id),
    addresses: addressesOf(order.id),
  }));
}

function byOrder<Row extends { orderId: string }>(rows: Row[]): (orderId: string) => Row[] {
  const groups = Map.groupBy(rows, ({ orderId }) => orderId);
  return (orderId) => groups.get(orderId) ?? [];
}
