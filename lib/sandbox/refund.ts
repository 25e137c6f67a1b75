import * as z from "zod";
import { compare, subtract } from "#lib/ccpayment/decimal.ts";
import { addressFor } from "#lib/sandbox/addresses.ts";
import { decimal } from "#lib/sandbox/amounts.ts";
import { newGatewayId, newTxid } from "#lib/sandbox/ids.ts";
import { notifyRefund } from "#lib/sandbox/notify.ts";
import { findOrder, paymentsOf, type RefundRow } from "#lib/sandbox/orders.ts";
import { Refusal } from "#lib/sandbox/refusal.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { refunds } from "#lib/sandbox/store/tables.ts";
import { tokenOf } from "#lib/sandbox/tokens.ts";

export const refundRequest = z.strictObject({
  amount: z.union([z.literal("all"), decimal]).default("all"),
  networkFee: decimal.default("0"),
  status: z.enum(["success", "failed"]).default("success"),
  internal: z.boolean().default(false),
});

export type RefundRequest = z.output<typeof refundRequest>;

/** Refunds tokens of an order's first credited payment, as a merchant does on the dashboard (notes §7.4). Throws Refusal. */
export function refundOrder(
  sandbox: Sandbox,
  merchantOrderId: string,
  request: RefundRequest,
): RefundRow {
  const order = findOrder(sandbox, merchantOrderId);
  if (!order) throw new Refusal(404, "unknown-order", `No order ${merchantOrderId}.`);
  const paid = paymentsOf(sandbox, merchantOrderId).find((payment) => payment.stage === "success");
  if (!paid)
    throw new Refusal(409, "nothing-paid", "Nothing was credited, so nothing can be refunded.");
  const amount = request.amount === "all" ? paid.amount : request.amount;
  if (compare(amount, paid.amount) > 0 || compare(amount, "0") <= 0)
    throw new Refusal(409, "amount", `A refund is above 0 and at most ${paid.amount}.`);
  if (compare(request.networkFee, amount) > 0)
    throw new Refusal(409, "fee", "The network fee is more than the refund.");
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
  sandbox.store.insert(refunds).values(refund).run();
  notifyRefund(sandbox, order, refund);
  return refund;
}
