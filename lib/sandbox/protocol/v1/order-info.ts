import * as z from "zod";
import { multiply } from "#lib/ccpayment/shared/decimal.ts";
import { findWithdrawal, type WithdrawalRow } from "#lib/sandbox/account/read-withdrawals.ts";
import { netReceivable } from "#lib/sandbox/account/withdrawal-amounts.ts";
import {
  expiryOf,
  findOrder,
  type OrderRow,
  type PaymentRow,
  type RefundRow,
} from "#lib/sandbox/orders/find-order.ts";
import { lockOf } from "#lib/sandbox/orders/lock-token.ts";
import { labelOf } from "#lib/sandbox/orders/order-label.ts";
import { creditedPayments, refundsOf } from "#lib/sandbox/payments/find-payments.ts";
import { apiCall } from "#lib/sandbox/protocol/v1/call.ts";
import { badParameter } from "#lib/sandbox/protocol/v1/codes.ts";
import { spelled } from "#lib/sandbox/protocol/v1/spelling.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import type { Settings } from "#lib/sandbox/settings/schema.ts";
import { readSettings } from "#lib/sandbox/settings/settings.ts";
import { tokenOf } from "#lib/sandbox/tokens/tokens.ts";
import type { OrderLabel } from "#lib/sandbox/types.ts";
import { fail, ok } from "#lib/shared/result.ts";

const seconds = (ms: number) => Math.floor(ms / 1000);
const ids = z.array(z.string()).min(1).max(100, "at most 100 ids");

/** POST /bill/info (docs/protocol/v1.md §5); ids that are not known are left out. An older spelling of the key passes too. */
export const orderInfo = apiCall(
  z
    .object({ merchant_order_ids: ids.optional(), merchant_order_id: ids.optional() })
    .refine(
      (params) => params.merchant_order_ids ?? params.merchant_order_id,
      "merchant_order_ids is required",
    ),
  (sandbox, params) => {
    const asked = params.merchant_order_ids ?? params.merchant_order_id ?? [];
    const found = asked.flatMap((id) => findOrder(sandbox, id, "v1") ?? []);
    // No id is both an order's and a withdrawal's.
    const known = new Set(found.map(({ merchantOrderId }) => merchantOrderId));
    const others = asked.filter((id) => !known.has(id));
    const sent = others.flatMap((id) => findWithdrawal(sandbox, id) ?? []);
    if (found.length > 0 && sent.length > 0)
      return fail(badParameter("deposits and withdrawals never share a request"));
    const settings = readSettings(sandbox.store);
    const entries = [
      ...found.map((order) => deposit(sandbox, order)),
      ...sent.map((row) => withdrawal(settings, row)),
    ];
    return ok(entries);
  },
);

function deposit(sandbox: Sandbox, order: OrderRow) {
  const settings = readSettings(sandbox.store);
  const expiresAt = expiryOf(order);
  const credited = creditedPayments(sandbox, order);
  const label = labelOf(
    { price: order.price, unit: order, kind: order.kind, expiresAt, credited },
    sandbox.clock.now(),
  );
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
      status: statusOf(label, settings.infoStatus),
      ...spelled(settings, rateMember, lock?.rate ?? ""),
      created: seconds(order.createdAt),
      // Not CCPayment's: the label its API never shows, for whoever reads along.
      sandbox_label: label,
    },
    trade_list: credited.map((payment) => trade(settings, payment)),
    refund_list: refundsOf(sandbox, order.merchantOrderId).map(refund),
  };
}

const statusOf = (label: OrderLabel, others: "Pending" | "label") => {
  if (/^(Paid|Overpayment)/.test(label)) return "Successful";
  return others === "label" ? label : others;
};

const rateMember = ["token_rate", "rate"] as const;

function withdrawal(settings: Settings, row: WithdrawalRow) {
  const { chain, contract, crypto, coinId } = tokenOf(row.tokenId);
  const money = { chain, contract, crypto, ...spelled(settings, rateMember, row.rate) };
  const sent = {
    amount: netReceivable(row),
    ...money,
    service_fee: "0",
    network_fee: row.networkFee,
    network_coin_id: coinId,
    network_fee_crypto: crypto,
    network_fee_value: multiply(row.networkFee, row.rate),
    txid: row.txid,
    pay_time: seconds(row.createdAt),
    status: row.status,
  };
  return {
    order_detail: {
      merchant_order_id: row.merchantOrderId,
      ...money,
      order_amount: row.value,
      status: row.status,
      created: seconds(row.createdAt),
      order_id: row.orderId,
    },
    trade_list: row.status === "Pending" ? [] : [sent],
    refund_list: [],
  };
}

function trade(settings: Settings, payment: PaymentRow) {
  const { chain, contract, crypto, coinId } = tokenOf(payment.tokenId);
  return {
    amount: payment.amount,
    chain,
    contract,
    crypto,
    service_fee: payment.serviceFee,
    network_fee: "0.0000",
    network_fee_crypto: crypto,
    network_coin_id: coinId,
    network_fee_value: "0",
    txid: payment.txid,
    pay_time: seconds(payment.paidAt),
    ...spelled(settings, rateMember, payment.rate),
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
