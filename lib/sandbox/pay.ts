import { and, eq, inArray } from "drizzle-orm";
import * as z from "zod";
import { add, compare, multiply, roundUp } from "#lib/ccpayment/shared/decimal.ts";
import { decimal } from "#lib/sandbox/amounts.ts";
import { newGatewayId, newTxid } from "#lib/sandbox/ids.ts";
import { notifyPayment } from "#lib/sandbox/notify.ts";
import {
  dueIn,
  findOrder,
  lockToken,
  type OrderRow,
  type PaymentRow,
  tiedPayments,
} from "#lib/sandbox/orders.ts";
import { Refusal } from "#lib/sandbox/refusal.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { readSettings } from "#lib/sandbox/settings.ts";
import { atOnce } from "#lib/sandbox/store/at-once.ts";
import { payments } from "#lib/sandbox/store/tables.ts";
import { findToken, tokenOf } from "#lib/sandbox/tokens.ts";
import type { PaymentStage } from "#lib/sandbox/types.ts";

export const paymentRequest = z.strictObject({
  tokenId: z.string(),
  amount: z.union([z.literal("exact"), decimal, z.strictObject({ fraction: decimal })], {
    error: 'must be "exact", a decimal string, or {"fraction": "0.5"}',
  }),
  stage: z.enum(["pending", "processing", "success"]).default("success"),
  /** Goes on by itself, a block at a time on the sandbox's clock. */
  climb: z.boolean().default(false),
  /** A transfer inside the service has no transaction id. */
  internal: z.boolean().default(false),
  txid: z.string().min(1).max(128).optional(),
});

export type PaymentRequest = z.output<typeof paymentRequest>;

/** The payer pays: one transaction towards an order. Throws Refusal. */
export const payOrder = (
  sandbox: Sandbox,
  merchantOrderId: string,
  request: PaymentRequest,
): PaymentRow => atOnce(sandbox, () => payNow(sandbox, merchantOrderId, request));

function payNow(sandbox: Sandbox, merchantOrderId: string, request: PaymentRequest): PaymentRow {
  const order = findOrder(sandbox, merchantOrderId);
  if (!order) throw new Refusal(404, "unknown-order", `No order ${merchantOrderId}.`);
  const token = findToken(request.tokenId);
  if (!token)
    throw new Refusal(
      400,
      "unknown-token",
      `No token ${request.tokenId}: see GET /sandbox/api/tokens.`,
    );
  const lock = lockToken(sandbox, order, token);
  const amount = amountOf(order, lock, tiedPayments(sandbox, order), request);
  if (roundUp(amount, token.precision) !== add(amount))
    throw new Refusal(
      400,
      "decimals",
      `${token.crypto} on ${token.network} has ${token.precision} decimals; no wallet can send ${amount}.`,
    );
  if (compare(amount, "0") <= 0)
    throw new Refusal(409, "nothing-due", "Nothing is due: give an amount above zero to pay more.");
  const now = sandbox.clock.now();
  const payment: PaymentRow = {
    recordId: newGatewayId(now),
    merchantOrderId,
    tokenId: token.tokenId,
    amount,
    rate: lock.rate,
    orderAmount: lock.orderAmount,
    serviceFee: roundUp(multiply(amount, readSettings(sandbox.store).feeRate), token.precision),
    txid: request.internal ? "internal transfer" : (request.txid ?? newTxid(token.chain)),
    stage: request.stage,
    climbs: request.climb,
    paidAt: now,
  };
  sandbox.store.insert(payments).values(payment).run();
  notifyPayment(sandbox, order, payment);
  return payment;
}

function amountOf(
  order: OrderRow,
  lock: Parameters<typeof dueIn>[1],
  paid: PaymentRow[],
  { amount }: PaymentRequest,
): string {
  if (amount === "exact") return dueIn(order, lock, paid);
  if (typeof amount === "string") return amount;
  return roundUp(multiply(lock.orderAmount, amount.fraction), tokenOf(lock.tokenId).precision);
}

const rank: Record<PaymentStage, number> = { pending: 0, processing: 1, success: 2, failed: 2 };

/** Moves a transaction on. Throws Refusal when it is over already, or would go back. */
export const advancePayment = (
  sandbox: Sandbox,
  recordId: string,
  stage: PaymentStage,
): PaymentRow => atOnce(sandbox, () => advanceNow(sandbox, recordId, stage));

function advanceNow(sandbox: Sandbox, recordId: string, stage: PaymentStage): PaymentRow {
  const { store } = sandbox;
  const payment = store.select().from(payments).where(eq(payments.recordId, recordId)).get();
  if (!payment) throw new Refusal(404, "unknown-payment", `No payment ${recordId}.`);
  if (rank[stage] <= rank[payment.stage])
    throw new Refusal(409, "stage", `It is ${payment.stage}; a transaction only goes on.`);
  store
    .update(payments)
    .set({ stage, climbs: payment.climbs && rank[stage] < rank.success })
    .where(eq(payments.recordId, recordId))
    .run();
  const order = findOrder(sandbox, payment.merchantOrderId);
  const moved = { ...payment, stage };
  if (order) notifyPayment(sandbox, order, moved);
  return moved;
}

/** Moves every climbing transaction to where the clock has brought its chain. */
export function climbPayments(sandbox: Sandbox): void {
  if (climbing(sandbox).length > 0) atOnce(sandbox, () => climbNow(sandbox));
}

const climbing = ({ store }: Sandbox) =>
  store
    .select()
    .from(payments)
    .where(and(eq(payments.climbs, true), inArray(payments.stage, ["pending", "processing"])))
    .all();

function climbNow(sandbox: Sandbox): void {
  for (const payment of climbing(sandbox)) {
    const { blockSeconds, confirmations } = tokenOf(payment.tokenId);
    const blocks = (sandbox.clock.now() - payment.paidAt) / (blockSeconds * 1000);
    if (blocks >= 1 && payment.stage === "pending")
      advancePayment(sandbox, payment.recordId, "processing");
    if (blocks >= confirmations) advancePayment(sandbox, payment.recordId, "success");
  }
}
