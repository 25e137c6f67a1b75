import { and, asc, desc, eq, sql } from "drizzle-orm";
import { add, compare, divideUp, multiply, subtract } from "#lib/ccpayment/shared/decimal.ts";
import { addressFor } from "#lib/sandbox/addresses.ts";
import { labelOf } from "#lib/sandbox/label.ts";
import { priceOf } from "#lib/sandbox/prices.ts";
import { Refusal } from "#lib/sandbox/refusal.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { readSettings } from "#lib/sandbox/settings.ts";
import { locks, orders, payments, refunds } from "#lib/sandbox/store/tables.ts";
import { tokenOf } from "#lib/sandbox/tokens.ts";
import type {
  SandboxLock,
  SandboxOrder,
  SandboxPayment,
  SandboxToken,
} from "#lib/sandbox/types.ts";

export type OrderRow = typeof orders.$inferSelect;
export type LockRow = typeof locks.$inferSelect;
export type PaymentRow = typeof payments.$inferSelect;
export type RefundRow = typeof refunds.$inferSelect;

const iso = (ms: number) => new Date(ms).toISOString();

export const expiryOf = (order: OrderRow) => order.createdAt + order.validSeconds * 1000;

export function findOrder({ store }: Sandbox, merchantOrderId: string): OrderRow | undefined {
  return store.select().from(orders).where(eq(orders.merchantOrderId, merchantOrderId)).get();
}

export function findOrderByKey({ store }: Sandbox, key: string): OrderRow | undefined {
  return store.select().from(orders).where(eq(orders.key, key)).get();
}

export function paymentsOf({ store }: Sandbox, merchantOrderId: string): PaymentRow[] {
  return store
    .select()
    .from(payments)
    .where(eq(payments.merchantOrderId, merchantOrderId))
    .orderBy(asc(payments.paidAt), asc(sql`${payments}.rowid`))
    .all();
}

/** Payments that count for their order: by one reading, late money is credited without it (protocol notes §8.3). */
export function tiedPayments(sandbox: Sandbox, order: OrderRow): PaymentRow[] {
  const all = paymentsOf(sandbox, order.merchantOrderId);
  if (readSettings(sandbox.store).latePayment === "tied") return all;
  return all.filter((payment) => payment.paidAt <= expiryOf(order));
}

export function refundsOf({ store }: Sandbox, merchantOrderId: string): RefundRow[] {
  return store
    .select()
    .from(refunds)
    .where(eq(refunds.merchantOrderId, merchantOrderId))
    .orderBy(asc(refunds.refundedAt), asc(sql`${refunds}.rowid`))
    .all();
}

/**
 * The payer chooses a token: its rate is locked for this order, and its address appears.
 * The amount due is price ÷ rate, rounded up at the token's decimals (protocol notes §7.3), so that a wallet can send it; a price in tokens is the amount. Throws Refusal.
 */
export function lockToken(sandbox: Sandbox, order: OrderRow, token: SandboxToken): LockRow {
  if (order.kind === "native" && order.tokenId !== null && order.tokenId !== token.tokenId)
    throw new Refusal(409, "native", "A native order is paid in the token it was opened for.");
  const { store, clock } = sandbox;
  const chosen = and(
    eq(locks.merchantOrderId, order.merchantOrderId),
    eq(locks.tokenId, token.tokenId),
  );
  const rate = priceOf(sandbox, token);
  const terms = {
    rate,
    orderAmount:
      order.currency === "token" ? order.price : divideUp(order.price, rate, token.precision),
    lockedAt: clock.now(),
  };
  store
    .insert(locks)
    .values({
      merchantOrderId: order.merchantOrderId,
      tokenId: token.tokenId,
      ...terms,
      ...addressFor(order.merchantOrderId, token.chain),
    })
    .onConflictDoNothing()
    .run();
  if (lockLapsed(sandbox, order, token)) store.update(locks).set(terms).where(chosen).run();
  // SATS orders live two hours at most (protocol notes §3.1).
  const validSeconds =
    token.crypto === "SATS" ? Math.min(order.validSeconds, 7200) : order.validSeconds;
  store
    .update(orders)
    .set({ tokenId: token.tokenId, validSeconds })
    .where(eq(orders.merchantOrderId, order.merchantOrderId))
    .run();
  const lock = store.select().from(locks).where(chosen).get();
  if (!lock) throw new Error("a stored lock was not found");
  return lock;
}

const LOCK_MS = 30 * 60_000;
const LOCK_MS_BTC = 24 * 3_600_000;

/** By one reading a rate holds 30 minutes, of BTC a day (protocol notes §9), unless something was paid at it. */
function lockLapsed(sandbox: Sandbox, order: OrderRow, token: SandboxToken): boolean {
  if (readSettings(sandbox.store).rateLock === "until-expiry") return false;
  const lock = lockOf(sandbox, { ...order, tokenId: token.tokenId });
  const paid = paymentsOf(sandbox, order.merchantOrderId);
  if (!lock || paid.some((payment) => payment.tokenId === token.tokenId)) return false;
  const holds = token.crypto === "BTC" ? LOCK_MS_BTC : LOCK_MS;
  return sandbox.clock.now() > lock.lockedAt + holds;
}

/** The lock of the token last chosen, if one was. */
export function lockOf({ store }: Sandbox, order: OrderRow): LockRow | undefined {
  if (order.tokenId === null) return undefined;
  return store
    .select()
    .from(locks)
    .where(and(eq(locks.merchantOrderId, order.merchantOrderId), eq(locks.tokenId, order.tokenId)))
    .get();
}

/** What is still due in a lock's token: "0" when everything was paid. Payments on their way count as paid. */
export function dueIn(order: OrderRow, lock: LockRow, paid: PaymentRow[]): string {
  const counted = paid.filter((payment) => payment.stage !== "failed");
  if (counted.every((payment) => payment.tokenId === lock.tokenId)) {
    const rest = subtract(lock.orderAmount, add(...counted.map((payment) => payment.amount)));
    return compare(rest, "0") > 0 ? rest : "0";
  }
  const worth = add(...counted.map(({ amount, rate }) => multiply(amount, rate)));
  const rest = subtract(order.price, worth);
  return compare(rest, "0") > 0 ? divideUp(rest, lock.rate, tokenOf(lock.tokenId).precision) : "0";
}

/** One order as JSON. */
export function orderView(sandbox: Sandbox, order: OrderRow): SandboxOrder {
  const { clock, publicUrl } = sandbox;
  const {
    merchantOrderId,
    tokenId,
    price: productPrice,
    createdAt,
    validSeconds: _,
    expiryTold: __,
    key,
    ...rest
  } = order;
  const paid = paymentsOf(sandbox, merchantOrderId);
  const lock = lockOf(sandbox, order);
  const expiresAt = expiryOf(order);
  const tied = tiedPayments(sandbox, order);
  const credited = tied.filter((payment) => payment.stage === "success");
  return {
    ...rest,
    merchantOrderId,
    productPrice,
    paymentUrl: `${publicUrl}/sandbox/pay?key=${key}`,
    state: labelOf({ price: productPrice, expiresAt, credited }, clock.now()),
    createdAt: iso(createdAt),
    createdAtMs: createdAt,
    expiresAt: iso(expiresAt),
    expiresAtMs: expiresAt,
    lock: lock ? lockView(order, lock, tied) : null,
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
    due: dueIn(order, lock, paid),
    address,
    memo,
  };
}

/** One payment as JSON, with the blocks that the virtual clock has let pass. */
export function paymentView(sandbox: Sandbox, payment: PaymentRow): SandboxPayment {
  const token = tokenOf(payment.tokenId);
  const { crypto, network, chain } = token;
  const { recordId, merchantOrderId, tokenId, amount, serviceFee, txid, stage } = payment;
  return {
    ...{
      recordId,
      merchantOrderId,
      tokenId,
      crypto,
      network,
      chain,
      amount,
      serviceFee,
      txid,
      stage,
    },
    confirmations: blocksSeen(payment, token, sandbox.clock.now()),
    confirmationsNeeded: token.confirmations,
    paidAt: iso(payment.paidAt),
  };
}

/** Blocks over a payment: all once credited, none while it is only seen. */
export function blocksSeen(payment: PaymentRow, token: SandboxToken, now: number): number {
  if (payment.stage === "success") return token.confirmations;
  if (payment.stage !== "processing" || !payment.climbs)
    return payment.stage === "processing" ? 1 : 0;
  const blocks = Math.floor((now - payment.paidAt) / (token.blockSeconds * 1000));
  return Math.min(Math.max(blocks, 1), token.confirmations);
}

/** All orders, newest first, at most `limit`. */
export function listOrders(sandbox: Sandbox, limit = 200): SandboxOrder[] {
  return sandbox.store
    .select()
    .from(orders)
    .orderBy(desc(orders.createdAt), desc(orders.orderId))
    .limit(limit)
    .all()
    .map((order) => orderView(sandbox, order));
}
