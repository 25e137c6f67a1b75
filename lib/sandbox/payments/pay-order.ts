import * as z from "zod";
import { add, compare, multiply, roundUp } from "#lib/ccpayment/shared/decimal.ts";
import { decimal } from "#lib/sandbox/amounts.ts";
import { ApiError } from "#lib/sandbox/api-error.ts";
import { notifyPayment } from "#lib/sandbox/deliveries/notify.ts";
import { newGatewayId, newRecordId, newTxid } from "#lib/sandbox/ids.ts";
import { amountDue } from "#lib/sandbox/orders/amount-due.ts";
import { findOrder, type OrderRow, type PaymentRow } from "#lib/sandbox/orders/find-order.ts";
import { lockToken } from "#lib/sandbox/orders/lock-token.ts";
import { tiedPayments } from "#lib/sandbox/payments/find-payments.ts";
import { type Terms, termsNow, tieOf, unlocked } from "#lib/sandbox/payments/late-payment.ts";
import { serviceFee } from "#lib/sandbox/payments/service-fee.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { preparedInsert } from "#lib/sandbox/store/prepared.ts";
import { payments } from "#lib/sandbox/store/tables/orders.ts";
import { transaction } from "#lib/sandbox/store/transaction.ts";
import { findToken, tokenOf } from "#lib/sandbox/tokens/tokens.ts";

export const paymentRequest = z.strictObject({
  tokenId: z.string(),
  amount: z.union([z.literal("exact"), decimal, z.strictObject({ fraction: decimal })], {
    error: 'must be "exact", a decimal string, or {"fraction": "0.5"}',
  }),
  stage: z.enum(["pending", "processing", "success"]).default("success"),
  /** Confirms by itself, block by block on the sandbox's clock. */
  addConfirmations: z.boolean().default(false),
  /** The earlier name of addConfirmations, which scripts may still send. */
  climb: z.boolean().optional(),
  /** A transfer within the service: it has no transaction id. */
  internal: z.boolean().default(false),
  txid: z.string().min(1).max(128).optional(),
  /** v2: flagged as risky, so that it is never credited. */
  risky: z.boolean().optional(),
});

export type PaymentRequest = z.output<typeof paymentRequest>;

/** Pays towards an order with one transaction. Throws ApiError. */
export const payOrder = (
  sandbox: Sandbox,
  merchantOrderId: string,
  request: PaymentRequest,
): PaymentRow => transaction(sandbox, () => payNow(sandbox, merchantOrderId, request));

function payNow(sandbox: Sandbox, merchantOrderId: string, request: PaymentRequest): PaymentRow {
  const order = findOrder(sandbox, merchantOrderId);
  if (!order) throw new ApiError(404, "unknown-order", `No order ${merchantOrderId}.`);
  const token = findToken(request.tokenId);
  if (!token)
    throw new ApiError(
      400,
      "unknown-token",
      `No token ${request.tokenId}: see GET /sandbox/api/tokens.`,
    );
  const tie = tieOf(sandbox, order, token);
  const terms =
    tie === "other-coin"
      ? unlocked(sandbox, token)
      : termsNow(sandbox, order, lockToken(sandbox, order, token), token);
  const amount = amountOf(order, terms, tiedPayments(sandbox, order), request);
  if (roundUp(amount, token.precision) !== add(amount))
    throw new ApiError(
      400,
      "decimals",
      `${token.crypto} on ${token.network} has ${token.precision} decimals; no wallet can send ${amount}.`,
    );
  if (compare(amount, "0") <= 0)
    throw new ApiError(
      409,
      "nothing-due",
      "Nothing is due: give an amount above zero to pay more.",
    );
  const now = sandbox.clock.now();
  const payment: PaymentRow = {
    recordId: order.generation === "v2" ? newRecordId(now) : newGatewayId(now),
    merchantOrderId,
    tokenId: token.tokenId,
    amount,
    rate: terms.rate,
    orderAmount: terms.orderAmount,
    serviceFee: serviceFee(sandbox, order.generation, amount, token),
    txid: request.internal ? "internal transfer" : (request.txid ?? newTxid(token.chain)),
    stage: request.stage,
    risky: request.risky ?? false,
    tie,
    addsConfirmations: request.addConfirmations || request.climb === true,
    paidAt: now,
  };
  insertPayment(sandbox.store, payment);
  notifyPayment(sandbox, order, payment, true);
  return payment;
}

const insertPayment = preparedInsert(payments);

function amountOf(
  order: OrderRow,
  terms: Terms,
  paid: PaymentRow[],
  { amount }: PaymentRequest,
): string {
  if (amount === "exact") return amountDue(order, terms, paid);
  if (typeof amount === "string") return amount;
  return roundUp(multiply(terms.orderAmount, amount.fraction), tokenOf(terms.tokenId).precision);
}
