import { and, eq } from "drizzle-orm";
import { attempts, carts, orderLines, orders } from "#db/tables.ts";
import { formatItem } from "#lib/catalog/format-options.ts";
import { recordEvent } from "#lib/orders/events/record-event.ts";
import { changeOrder } from "#lib/orders/ledger/change-order.ts";
import type { Attempt } from "#lib/orders/ledger/facts.ts";
import type { GatewayFailure, NativePayment } from "#lib/payments/gateway.ts";
import { fail, ok, type Result } from "#lib/shared/result.ts";
import type { Shop } from "#lib/shop.ts";
import { orderMessages } from "#messages/order.ts";

export type Opened = Result<{ attempt: Attempt }, GatewayFailure>;

/**
 * Asks the gateway for an attempt's payment page, or for an address where `tokenId` is given, and stores the answer.
 * The attempt is committed before, so a crash in between loses nothing: the reconciler finds it.
 */
export async function openAttempt(shop: Shop, attempt: Attempt, tokenId?: string): Promise<Opened> {
  const { number, token, title, email } = await describeOrder(shop, attempt.orderId);
  const request = {
    merchantOrderId: attempt.id,
    priceMinor: attempt.priceMinor,
    currency: attempt.currency,
    title: `${number}: ${title}`,
    validSeconds: Math.floor((attempt.expiresAt - attempt.createdAt) / 1000),
    returnUrl: `${shop.appUrl}/orders/${token}`,
    buyerEmail: email,
  };
  const gateway = shop.gatewayFor(attempt.api);
  const answer = tokenId
    ? await gateway.openNative({ ...request, tokenId })
    : await gateway.openHosted(request);
  return answer.ok
    ? storeOpened(shop, attempt, openedColumns(answer.value))
    : storeFailed(shop, attempt, answer.error);
}

type OpenedColumns = Partial<Pick<Attempt, "paymentUrl" | "tokenAmount">>;

function openedColumns(answer: { paymentUrl: string } | NativePayment): OpenedColumns {
  if ("paymentUrl" in answer) return { paymentUrl: answer.paymentUrl };
  const { amount, ...columns } = answer;
  return { ...columns, tokenAmount: amount };
}

function storeOpened(shop: Shop, attempt: Attempt, columns: OpenedColumns): Promise<Opened> {
  return changeOrder(shop, attempt.orderId, async (tx, order, now) => {
    const [opened] = await tx
      .update(attempts)
      .set({ status: "open", error: null, ...columns })
      .where(eq(attempts.id, attempt.id))
      .returning();
    // The cart has served its purpose once its order can be paid.
    const sameCart = and(eq(carts.id, order.cartId), eq(carts.revision, order.cartRevision));
    await tx.update(carts).set({ orderedAt: now }).where(sameCart);
    await recordEvent(tx, order.id, now, { kind: "payment-page-opened" });
    return ok({ attempt: opened ?? attempt });
  });
}

function storeFailed(shop: Shop, attempt: Attempt, failure: GatewayFailure): Promise<Opened> {
  // What surely never reached the gateway needs no more questions.
  const plan = failure.mayHaveHappened ? {} : { nextCheckAt: null };
  return changeOrder(shop, attempt.orderId, async (tx, order, now) => {
    await tx
      .update(attempts)
      .set({ status: "failed", error: failure.message, ...plan })
      .where(eq(attempts.id, attempt.id));
    await recordEvent(tx, order.id, now, { kind: "payment-page-failed" });
    return fail(failure);
  });
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
  const first = lines[0] ? formatItem(lines[0]) : "";
  const more = lines.length - 1;
  return { ...order, title: more > 0 ? orderMessages.firstAndMore(first, more) : first };
}
