import { asc, eq, sql } from "drizzle-orm";
import {
  expiryOf,
  type OrderRow,
  type PaymentRow,
  type RefundRow,
} from "#lib/sandbox/orders/find-order.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { readSettings } from "#lib/sandbox/settings/settings.ts";
import { prepared } from "#lib/sandbox/store/prepared.ts";
import { payments, refunds } from "#lib/sandbox/store/tables/orders.ts";

/** An order's payments, oldest first. */
export function paymentsOf({ store }: Sandbox, merchantOrderId: string): PaymentRow[] {
  return ofOrder(store).all({ merchantOrderId });
}

type OfOrder = { merchantOrderId: string };
const ofOrder = prepared((store, { merchantOrderId }: OfOrder) =>
  store
    .select()
    .from(payments)
    .where(eq(payments.merchantOrderId, merchantOrderId))
    .orderBy(asc(payments.paidAt), asc(sql`${payments}.rowid`)),
);

/** Payments of an order that are credited to it: final, and not risky. */
export const creditedPayments = (sandbox: Sandbox, order: OrderRow): PaymentRow[] =>
  tiedPayments(sandbox, order).filter(({ stage, risky }) => stage === "success" && !risky);

/** Payments that count for their order. With `latePayment` set to detached, late ones go to the balance alone. */
export function tiedPayments(sandbox: Sandbox, order: OrderRow): PaymentRow[] {
  const all = paymentsOf(sandbox, order.merchantOrderId).filter(({ tie }) => tie === "order");
  if (order.generation === "v2") return all;
  if (readSettings(sandbox.store).latePayment === "tied") return all;
  return all.filter((payment) => payment.paidAt <= expiryOf(order));
}

/** An order's refunds, oldest first. */
export function refundsOf({ store }: Sandbox, merchantOrderId: string): RefundRow[] {
  return backOf(store).all({ merchantOrderId });
}

const backOf = prepared((store, { merchantOrderId }: OfOrder) =>
  store
    .select()
    .from(refunds)
    .where(eq(refunds.merchantOrderId, merchantOrderId))
    .orderBy(asc(refunds.refundedAt), asc(sql`${refunds}.rowid`)),
);
