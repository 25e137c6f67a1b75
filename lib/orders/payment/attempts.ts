import type { Tx } from "#db/client.ts";
import { preparedInsertReturning } from "#db/queries/prepared-writes.ts";
import type { AttemptKind } from "#db/tables/payments.ts";
import { attempts } from "#db/tables.ts";
import { newId } from "#lib/ids.ts";
import { PAYABLE_MS } from "#lib/limits/limits.ts";
import type { Order } from "#lib/orders/ledger/change-order.ts";
import type { Attempt } from "#lib/orders/ledger/facts.ts";
import { nextCheckAfter } from "#lib/orders/reconciliation/check-schedule.ts";
import type { GatewayApi } from "#lib/payments/gateway.ts";
import type { Shop } from "#lib/shop.ts";

/** The gateway has answered or timed out long before this; an attempt still without a page was interrupted. */
export const INTERRUPTED_AFTER_MS = 20_000;

/** What an attempt is opened with, and keeps when the shop's configuration changes. */
export type PaymentTerms = { api: GatewayApi; currency: string };

export const paymentTerms = ({ gateway, currency }: Shop): PaymentTerms => ({
  api: gateway.api,
  currency,
});

/**
 * Records that the gateway is about to be asked for `priceMinor`; inside the order's transaction.
 * The attempt ends with the order's reservation at the latest.
 */
export async function addAttempt(
  tx: Tx,
  { id: orderId, reservedUntil }: Order,
  kind: AttemptKind,
  priceMinor: number,
  terms: PaymentTerms,
  now: number,
): Promise<Attempt> {
  const values = {
    id: newId(),
    orderId,
    kind,
    status: "creating" as const,
    priceMinor,
    ...terms,
    createdAt: now,
    expiresAt: Math.min(now + PAYABLE_MS, reservedUntil ?? Number.POSITIVE_INFINITY),
  };
  return insert(tx, { ...values, nextCheckAt: nextCheckAfter(values, null, now) });
}

const insert = preparedInsertReturning(attempts);
