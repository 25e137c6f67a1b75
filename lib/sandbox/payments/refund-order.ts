import * as z from "zod";
import { add, compare, subtract } from "#lib/ccpayment/shared/decimal.ts";
import { decimal } from "#lib/sandbox/amounts.ts";
import { ApiError } from "#lib/sandbox/api-error.ts";
import { notifyRefund } from "#lib/sandbox/deliveries/notify.ts";
import { newGatewayId, newTxid } from "#lib/sandbox/ids.ts";
import { findOrder, type RefundRow } from "#lib/sandbox/orders/find-order.ts";
import { paymentsOf, refundsOf } from "#lib/sandbox/payments/find-payments.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { preparedInsert } from "#lib/sandbox/store/prepared.ts";
import { refunds } from "#lib/sandbox/store/tables/orders.ts";
import { transaction } from "#lib/sandbox/store/transaction.ts";
import { addressFor } from "#lib/sandbox/tokens/addresses.ts";
import { tokenOf } from "#lib/sandbox/tokens/tokens.ts";

export const refundRequest = z.strictObject({
  amount: z.union([z.literal("all"), decimal]).default("all"),
  networkFee: decimal.default("0"),
  status: z.enum(["success", "failed"]).default("success"),
  internal: z.boolean().default(false),
});

export type RefundRequest = z.output<typeof refundRequest>;

/** Refunds tokens of an order's first credited payment, as a merchant does on the dashboard (docs/protocol/v1.md §7.4). Throws ApiError. */
export const refundOrder = (
  sandbox: Sandbox,
  merchantOrderId: string,
  request: RefundRequest,
): RefundRow => transaction(sandbox, () => refundNow(sandbox, merchantOrderId, request));

function refundNow(sandbox: Sandbox, merchantOrderId: string, request: RefundRequest): RefundRow {
  const order = findOrder(sandbox, merchantOrderId);
  if (!order) throw new ApiError(404, "unknown-order", `No order ${merchantOrderId}.`);
  const paid = paymentsOf(sandbox, merchantOrderId).find((payment) => payment.stage === "success");
  if (!paid)
    throw new ApiError(409, "nothing-paid", "Nothing was credited, so nothing can be refunded.");
  const left = subtract(paid.amount, add("0", ...refundedBefore(sandbox, merchantOrderId)));
  if (compare(left, "0") <= 0)
    throw new ApiError(409, "refunded", "All of it was refunded before.");
  const amount = request.amount === "all" ? left : request.amount;
  if (compare(amount, left) > 0 || compare(amount, "0") <= 0)
    throw new ApiError(409, "amount", `A refund is above 0 and at most ${left}.`);
  if (compare(request.networkFee, amount) > 0)
    throw new ApiError(409, "fee", "The network fee is more than the refund.");
  const { chain } = tokenOf(paid.tokenId);
  const now = sandbox.clock.now();
  const refund: RefundRow = {
    recordId: newGatewayId(now),
    merchantOrderId,
    tokenId: paid.tokenId,
    amount,
    networkFee: request.networkFee,
    received: subtract(amount, request.networkFee),
    txid: request.internal ? "internal transfer" : newTxid(chain),
    address: addressFor(`payer of ${merchantOrderId}`, chain).address,
    status: request.status,
    refundedAt: now,
  };
  insertRefund(sandbox.store, refund);
  notifyRefund(sandbox, order, refund);
  return refund;
}

const insertRefund = preparedInsert(refunds);

const refundedBefore = (sandbox: Sandbox, merchantOrderId: string) =>
  refundsOf(sandbox, merchantOrderId)
    .filter((refund) => refund.status === "success")
    .map((refund) => refund.amount);
