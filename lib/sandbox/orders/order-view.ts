import { desc } from "drizzle-orm";
import { amountDue } from "#lib/sandbox/orders/amount-due.ts";
import {
  expiryOf,
  type LockRow,
  type OrderRow,
  type PaymentRow,
} from "#lib/sandbox/orders/find-order.ts";
import { lockOf } from "#lib/sandbox/orders/lock-token.ts";
import { labelOf } from "#lib/sandbox/orders/order-label.ts";
import { type Cursor, isOlder, toPage } from "#lib/sandbox/paging/cursor.ts";
import {
  creditedPayments,
  paymentsOf,
  refundsOf,
  tiedPayments,
} from "#lib/sandbox/payments/find-payments.ts";
import { paymentView } from "#lib/sandbox/payments/payment-view.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { orders } from "#lib/sandbox/store/tables/orders.ts";
import { tokenOf } from "#lib/sandbox/tokens/tokens.ts";
import type { SandboxLock, SandboxOrder } from "#lib/sandbox/types.ts";
import { isLocalUrl } from "#lib/shared/local-address.ts";

const iso = (ms: number) => new Date(ms).toISOString();

/** One order as JSON. */
export function orderView(sandbox: Sandbox, order: OrderRow): SandboxOrder {
  const { clock, publicUrl } = sandbox;
  const { merchantOrderId, createdAt, unitPrice, usdRate } = order;
  const paid = paymentsOf(sandbox, merchantOrderId);
  const lock = lockOf(sandbox, order);
  const expiresAt = expiryOf(order);
  const tied = tiedPayments(sandbox, order);
  const credited = creditedPayments(sandbox, order);
  const unit = { unitPrice, usdRate };
  return {
    merchantOrderId,
    generation: order.generation,
    orderId: order.orderId,
    kind: order.kind,
    paymentUrl: `${publicUrl}/sandbox/pay?key=${order.key}`,
    returnUrl: order.returnUrl,
    notifyUrl: order.notifyUrl,
    state: labelOf(
      { price: order.price, unit, kind: order.kind, expiresAt, credited },
      clock.now(),
    ),
    productName: order.productName,
    productPrice: order.price,
    currency: order.currency,
    customValue: order.customValue,
    createdAt: iso(createdAt),
    createdAtMs: createdAt,
    expiresAt: iso(expiresAt),
    expiresAtMs: expiresAt,
    lock: lock ? lockView(order, lock, tied) : null,
    warnings: warningsOf(sandbox, order),
    payments: paid.map((payment) => paymentView(sandbox, payment)),
    refunds: refundsOf(sandbox, merchantOrderId).map((refund) => ({
      recordId: refund.recordId,
      crypto: tokenOf(refund.tokenId).crypto,
      amount: refund.amount,
      networkFee: refund.networkFee,
      received: refund.received,
      txid: refund.txid,
      status: refund.status,
      refundedAt: iso(refund.refundedAt),
    })),
  };
}

function lockView(order: OrderRow, lock: LockRow, paid: PaymentRow[]): SandboxLock {
  const { crypto, network, chain } = tokenOf(lock.tokenId);
  const { tokenId, rate, orderAmount, address, memo } = lock;
  return {
    tokenId,
    crypto,
    network,
    chain,
    rate,
    orderAmount,
    due: amountDue(order, lock, paid),
    address,
    memo,
  };
}

function warningsOf({ allowRemote }: Sandbox, { notifyUrl }: OrderRow): string[] {
  if (allowRemote || !notifyUrl || isLocalUrl(notifyUrl)) return [];
  return [
    `Notifications are not delivered: notify_url is on ${new URL(notifyUrl).host}, and this sandbox delivers to this machine only.`,
  ];
}

/** A page of at most `limit` orders, newest first. */
export function listOrders(sandbox: Sandbox, cursor: Cursor | null, limit: number) {
  const found = sandbox.store
    .select()
    .from(orders)
    .where(isOlder(orders.createdAt, orders.orderId, cursor))
    .orderBy(desc(orders.createdAt), desc(orders.orderId))
    .limit(limit + 1)
    .all();
  const page = toPage(found, limit, (order) => ({ at: order.createdAt, id: order.orderId }));
  return { orders: page.rows.map((order) => orderView(sandbox, order)), older: page.older };
}
