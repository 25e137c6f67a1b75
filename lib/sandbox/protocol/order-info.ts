import * as z from "zod";
import { ok } from "#lib/result.ts";
import { labelOf } from "#lib/sandbox/label.ts";
import {
  expiryOf,
  findOrder,
  lockOf,
  type OrderRow,
  type PaymentRow,
  paymentsOf,
  type RefundRow,
  refundsOf,
} from "#lib/sandbox/orders.ts";
import { apiCall } from "#lib/sandbox/protocol/call.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { readSettings } from "#lib/sandbox/settings.ts";
import { tokenOf } from "#lib/sandbox/tokens.ts";

const seconds = (ms: number) => Math.floor(ms / 1000);
const ids = z.array(z.string()).min(1).max(100, "at most 100 ids");

/** POST /bill/info (protocol notes §5); ids that are not known are left out. An older spelling of the key passes too. */
export const orderInfo = apiCall(
  z
    .object({ merchant_order_ids: ids.optional(), merchant_order_id: ids.optional() })
    .refine(
      (params) => params.merchant_order_ids ?? params.merchant_order_id,
      "merchant_order_ids is required",
    ),
  (sandbox, params) => {
    const asked = params.merchant_order_ids ?? params.merchant_order_id ?? [];
    const found = asked.flatMap((id) => findOrder(sandbox, id) ?? []);
    return ok(found.map((order) => entry(sandbox, order)));
  },
);

function entry(sandbox: Sandbox, order: OrderRow) {
  const { latePayment } = readSettings(sandbox.store);
  const expiresAt = expiryOf(order);
  const paid = paymentsOf(sandbox, order.merchantOrderId).filter(
    (payment) => latePayment === "tied" || payment.paidAt <= expiresAt,
  );
  const credited = paid.filter((payment) => payment.stage === "success");
  const label = labelOf({ price: order.price, expiresAt, credited }, sandbox.clock.now());
  // An order in several tokens shows the one that paid first, as what its figures were fixed in.
  const lock = credited[0] ?? lockOf(sandbox, order);
  const token = lock ? tokenOf(lock.tokenId) : null;
  return {
    order_detail: {
      product_price: order.price,
      denominated_currency: order.currency,
      product_name: order.productName,
      merchant_order_id: order.merchantOrderId,
      order_id: order.orderId,
      chain: token?.chain ?? "",
      contract: token?.contract ?? "",
      crypto: token?.crypto ?? "",
      order_amount: lock?.orderAmount ?? "",
      status: /^(Paid|Overpayment)/.test(label) ? "Successful" : "Pending",
      token_rate: lock?.rate ?? "",
      created: seconds(order.createdAt),
      // Not CCPayment's: the label its API never shows, for whoever reads along.
      sandbox_label: label,
    },
    trade_list: credited.map(trade),
    refund_list: refundsOf(sandbox, order.merchantOrderId).map(refund),
  };
}

function trade(payment: PaymentRow) {
  const { chain, contract, crypto } = tokenOf(payment.tokenId);
  return {
    amount: payment.amount,
    chain,
    contract,
    crypto,
    service_fee: payment.serviceFee,
    network_fee: "0.0000",
    txid: payment.txid,
    pay_time: seconds(payment.paidAt),
    token_rate: payment.rate,
    status: "Successful",
  };
}

function refund(refund: RefundRow) {
  const { chain, contract, crypto } = tokenOf(refund.tokenId);
  return {
    refund_amount: refund.amount,
    network_fee: refund.networkFee,
    actual_received_amount: refund.received,
    chain,
    contract,
    crypto,
    txid: refund.txid,
    address: refund.address,
    pay_time: seconds(refund.refundedAt),
    status: refund.status === "success" ? "Successful" : "Failed",
  };
}
