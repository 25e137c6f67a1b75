import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { AttemptKind } from "#db/tables/payments.ts";
import { attempts, carts, orderLines, orders } from "#db/tables.ts";
import { formatItem } from "#lib/catalog/format-options.ts";
import { newId } from "#lib/ids.ts";
import { changeOrder } from "#lib/orders/ledger/change-order.ts";
import { recordEvent } from "#lib/orders/ledger/events.ts";
import type { Attempt } from "#lib/orders/ledger/facts.ts";
import { nextCheckAfter } from "#lib/orders/reconciliation/check-schedule.ts";
import type { GatewayApi, GatewayFailure } from "#lib/payments/gateway.ts";
import { fail, ok, type Result } from "#lib/shared/result.ts";
import type { Shop } from "#lib/shop.ts";

/** How long a payment page stays payable: the gateway takes at most 864,000 s, and 7,200 for SATS. */
export const VALID_SECONDS = 3600;

/** The gateway has answered or timed out long before this; an attempt still without a page was interrupted. */
export const INTERRUPTED_AFTER_MS = 20_000;

/** What an attempt is opened with, and keeps when the shop's configuration changes. */
export type PaymentTerms = { api: GatewayApi; currency: string };

export const paymentTerms = ({ gateway, currency }: Shop): PaymentTerms => ({
  api: gateway.api,
  currency,
});

/** Writes down that the gateway is about to be asked for `priceMinor`; inside the order's transaction. */
export async function addAttempt(
  tx: Tx,
  orderId: string,
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
    expiresAt: now + VALID_SECONDS * 1000,
  };
  const [attempt] = await tx
    .insert(attempts)
    .values({ ...values, nextCheckAt: nextCheckAfter(values, null, now) })
    .returning();
  if (!attempt) throw new Error("an inserted attempt was not returned");
  return attempt;
}

export type Opened = { attempt: Attempt };

/**
 * Asks the gateway for an attempt's payment page or address and stores the answer.
 * The attempt is committed before, so a crash in between loses nothing: the reconciler finds it.
 */
export async function openAttempt(
  shop: Shop,
  attempt: Attempt,
  tokenId?: string,
): Promise<Result<Opened, GatewayFailure>> {
  const { number, token, title, email } = await describeOrder(shop, attempt.orderId);
  const request = {
    merchantOrderId: attempt.id,
    priceMinor: attempt.priceMinor,
    currency: attempt.currency,
    title: `${number}: ${title}`,
    validSeconds: VALID_SECONDS,
    returnUrl: `${shop.appUrl}/orders/${token}`,
    buyerEmail: email,
  };
  const gateway = shop.gatewayFor(attempt.api);
  const answer = tokenId
    ? await gateway.openNative({ ...request, tokenId })
    : await gateway.openHosted(request);
  return changeOrder(shop, attempt.orderId, async (tx, order, now) => {
    if (!answer.ok) {
      const { message } = answer.error;
      await tx
        .update(attempts)
        .set({ status: "failed", error: message })
        .where(eq(attempts.id, attempt.id));
      await recordEvent(
        tx,
        order.id,
        now,
        "attempt",
        "The payment page could not be opened. Nothing was charged.",
      );
      return fail(answer.error);
    }
    const [opened] = await tx
      .update(attempts)
      .set({ status: "open", error: null, ...openedColumns(answer.value) })
      .where(eq(attempts.id, attempt.id))
      .returning();
    // The cart's work is done once its order can be paid.
    const sameCart = and(eq(carts.id, order.cartId), eq(carts.revision, order.cartRevision));
    await tx.update(carts).set({ orderedAt: now }).where(sameCart);
    await recordEvent(tx, order.id, now, "attempt", "The payment page was opened.");
    return ok({ attempt: opened ?? attempt });
  });
}

type Answer =
  | { paymentUrl: string }
  | {
      tokenId: string;
      crypto: string;
      network: string;
      address: string;
      memo: string;
      amount: string;
    };

function openedColumns(answer: Answer) {
  if ("paymentUrl" in answer) return { paymentUrl: answer.paymentUrl };
  const { amount, ...columns } = answer;
  return { ...columns, tokenAmount: amount };
}

async function describeOrder(shop: Shop, orderId: string) {
  const { read } = shop.db;
  const [order] = await read
    .select({ number: orders.number, token: orders.token, email: orders.email })
    .from(orders)
    .where(eq(orders.id, orderId));
  if (!order) throw new Error(`no order ${orderId}`);
  const lines = await read
    .select({ title: orderLines.title, options: orderLines.options })
    .from(orderLines)
    .where(eq(orderLines.orderId, orderId));
  const more = lines.length > 1 ? ` and ${lines.length - 1} more` : "";
  return { ...order, title: `${lines[0] ? formatItem(lines[0]) : ""}${more}` };
}
