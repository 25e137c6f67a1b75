import { and, eq } from "drizzle-orm";
import type { Reader, Tx } from "#db/client.ts";
import { prepared } from "#db/queries/prepared.ts";
import { preparedUpdate } from "#db/queries/prepared-writes.ts";
import { attempts, carts, orderLines, orders } from "#db/tables.ts";
import { formatItem } from "#lib/catalog/format-options.ts";
import { recordEvent } from "#lib/orders/events/record-event.ts";
import { changeOrder } from "#lib/orders/ledger/change-order.ts";
import type { Attempt } from "#lib/orders/ledger/facts.ts";
import type { GatewayFailure, NativePayment } from "#lib/payments/gateway.ts";
import { fail, ok, type Result } from "#lib/shared/result.ts";
import type { Shop } from "#lib/shop.ts";
import { orderMessages } from "#messages/order/order.ts";

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
    const opened = { status: "open" as const, error: null, ...columns };
    await update(tx, attempt.id, opened);
    // The cart has served its purpose once its order can be paid.
    await markOrdered(tx, { id: order.cartId, revision: order.cartRevision, now });
    await recordEvent(tx, order.id, now, { kind: "payment-page-opened" });
    return ok({ attempt: { ...attempt, ...opened } });
  });
}

function storeFailed(shop: Shop, attempt: Attempt, failure: GatewayFailure): Promise<Opened> {
  // What surely never reached the gateway needs no more questions.
  const plan = failure.mayHaveHappened ? {} : { nextCheckAt: null };
  return changeOrder(shop, attempt.orderId, async (tx, order, now) => {
    await update(tx, attempt.id, { status: "failed", error: failure.message, ...plan });
    await recordEvent(tx, order.id, now, { kind: "payment-page-failed" });
    return fail(failure);
  });
}

const update = preparedUpdate(attempts);

type OrderedCart = { id: string; revision: number; now: number };
const markOrdered = prepared((tx: Tx, { id, revision, now }: OrderedCart) =>
  tx
    .update(carts)
    .set({ orderedAt: now })
    .where(and(eq(carts.id, id), eq(carts.revision, revision))),
);

async function describeOrder(shop: Shop, orderId: string) {
  const lines = await readOrderWithLines(shop.db.read, { orderId });
  const [first] = lines;
  if (!first) throw new Error(`no order ${orderId}`);
  const { number, token, email } = first;
  const item = formatItem(first);
  const more = lines.length - 1;
  return { number, token, email, title: more > 0 ? orderMessages.firstAndMore(item, more) : item };
}

const readOrderWithLines = prepared((read: Reader, { orderId }: { orderId: string }) =>
  read
    .select({
      number: orders.number,
      token: orders.token,
      email: orders.email,
      title: orderLines.title,
      options: orderLines.options,
    })
    .from(orders)
    .innerJoin(orderLines, eq(orderLines.orderId, orders.id))
    .where(eq(orders.id, orderId)),
);
