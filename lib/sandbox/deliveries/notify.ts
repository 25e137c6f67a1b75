import { subtract } from "#lib/ccpayment/shared/decimal.ts";
import { notifyPaymentV2 } from "#lib/sandbox/deliveries/notify-v2.ts";
import { scheduleDelivery } from "#lib/sandbox/deliveries/schedule.ts";
import {
  expiryOf,
  type OrderRow,
  type PaymentRow,
  type RefundRow,
} from "#lib/sandbox/orders/find-order.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import type { Settings } from "#lib/sandbox/settings/schema.ts";
import { readSettings } from "#lib/sandbox/settings/settings.ts";
import { tokenOf } from "#lib/sandbox/tokens/tokens.ts";
import type { PaymentStage } from "#lib/sandbox/types.ts";

// Which stages are notified depends on the merchant's trigger setting (docs/protocol/v1.md §7.1).
const notifiedStages: Record<Settings["trigger"], PaymentStage[]> = {
  confirmed: ["success", "failed"],
  processing: ["processing", "success", "failed"],
  started: ["pending", "processing", "success", "failed"],
};

/** Queues the notification of a payment's present stage, as the order's version has it; `isNew` when it was just made. */
export function notifyPayment(
  sandbox: Sandbox,
  order: OrderRow,
  payment: PaymentRow,
  isNew = false,
): void {
  if (order.generation === "v2") notifyPaymentV2(sandbox, order, payment, isNew);
  else notifyPaymentV1(sandbox, order, payment);
}

/** API Deposit (docs/protocol/v1.md §7.3). */
function notifyPaymentV1(sandbox: Sandbox, order: OrderRow, payment: PaymentRow): void {
  const settings = readSettings(sandbox.store);
  if (!notifiedStages[settings.trigger].includes(payment.stage)) return;
  // With latePayment set to detached, late money is credited without its order (docs/protocol/v1.md §8.3).
  if (settings.latePayment === "detached" && payment.paidAt > expiryOf(order)) return;
  const { crypto, chain, contract } = tokenOf(payment.tokenId);
  const extend: Record<string, string> = { merchant_order_id: order.merchantOrderId };
  const body: Record<string, unknown> = {
    pay_status: payment.stage,
    order_type: "API Deposit",
    record_id: payment.recordId,
    order_id: order.orderId,
    product_price: order.price,
    denominated_currency: order.currency,
    order_amount: payment.orderAmount,
    fiat_rate: "1",
    paid_amount: payment.amount,
    token_rate: payment.rate,
    credit_amount: payment.stage === "success" ? subtract(payment.amount, payment.serviceFee) : "",
    service_fee: payment.serviceFee,
    chain,
    txid: payment.stage === "pending" ? "" : payment.txid,
    contract,
    crypto,
    extend,
  };
  if (order.customValue) {
    if (settings.customValue !== "top-level") extend.custom_value = order.customValue;
    if (settings.customValue !== "extend") body.custom_value = order.customValue;
  }
  scheduleDelivery(sandbox, order, {
    recordId: payment.recordId,
    orderType: "API Deposit",
    payStatus: payment.stage,
    body,
  });
}

/** Queues the Refund notification (docs/protocol/v1.md §7.4). */
export function notifyRefund(sandbox: Sandbox, order: OrderRow, refund: RefundRow): void {
  // v2 documents no notification of a refund.
  if (order.generation === "v2") return;
  const { crypto, chain, contract, coinId } = tokenOf(refund.tokenId);
  const body = {
    pay_status: refund.status,
    order_type: "Refund",
    record_id: refund.recordId,
    amount: refund.amount,
    net_receivable: refund.received,
    network_fee: refund.networkFee,
    network_crypto: crypto,
    network_coin_id: coinId,
    chain,
    contract,
    crypto,
    to_address: refund.address,
    memo: "",
    txid: refund.txid,
    merchant_order_id: order.merchantOrderId,
    extend: { merchant_order_id: order.merchantOrderId },
  };
  const { recordId, status: payStatus } = refund;
  scheduleDelivery(sandbox, order, { recordId, orderType: "Refund", payStatus, body });
}
