import { eq } from "drizzle-orm";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { prepared } from "#lib/sandbox/store/prepared.ts";
import {
  type locks,
  orders,
  type payments,
  type refunds,
} from "#lib/sandbox/store/tables/orders.ts";
import type { Generation } from "#lib/sandbox/types.ts";

export type OrderRow = typeof orders.$inferSelect;
export type LockRow = typeof locks.$inferSelect;
export type PaymentRow = typeof payments.$inferSelect;
export type RefundRow = typeof refunds.$inferSelect;

/** When an order expires, ms UTC. */
export const expiryOf = (order: OrderRow) => order.createdAt + order.validSeconds * 1000;

/** An order by the merchant's id; where a version is named, only one opened through it. */
export function findOrder(
  { store }: Sandbox,
  merchantOrderId: string,
  generation?: Generation,
): OrderRow | undefined {
  const order = orderNamed(store).get({ merchantOrderId });
  return generation && order?.generation !== generation ? undefined : order;
}

const orderNamed = prepared((store, { merchantOrderId }: { merchantOrderId: string }) =>
  store.select().from(orders).where(eq(orders.merchantOrderId, merchantOrderId)),
);

export function findOrderByKey({ store }: Sandbox, key: string): OrderRow | undefined {
  return store.select().from(orders).where(eq(orders.key, key)).get();
}
