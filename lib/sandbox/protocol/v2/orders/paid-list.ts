import { depositStatus } from "#lib/sandbox/deliveries/notify-v2.ts";
import type { OrderRow, PaymentRow } from "#lib/sandbox/orders/find-order.ts";
import { lockOf } from "#lib/sandbox/orders/lock-token.ts";
import { tokensFor, unitsFor, unitsPerToken } from "#lib/sandbox/orders/pricing.ts";
import { tiedPayments } from "#lib/sandbox/payments/find-payments.ts";
import { memoField, optionalFields } from "#lib/sandbox/protocol/v2/optional-fields.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { readSettings } from "#lib/sandbox/settings/settings.ts";
import { addressFor } from "#lib/sandbox/tokens/addresses.ts";
import { isUtxo } from "#lib/sandbox/tokens/chains.ts";
import { tokenOf } from "#lib/sandbox/tokens/tokens.ts";

/** The sender of a payment, which chains that spend outputs don't have, nor transfers within the service. */
export function payerOf(payment: Pick<PaymentRow, "tokenId" | "txid">, payee: string): string {
  const { chain } = tokenOf(payment.tokenId);
  const none = isUtxo(chain) || payment.txid === "internal transfer";
  return none ? "" : addressFor(`payer of ${payee}`, chain).address;
}

/** The payments that an order info lists: credited ones, and others as the settings have it. */
export function listedPayments(
  sandbox: Sandbox,
  order: OrderRow,
  call: "orders" | "invoices",
): PaymentRow[] {
  const { v2ListProcessing } = readSettings(sandbox.store);
  const all = v2ListProcessing === "all" || v2ListProcessing === call;
  return tiedPayments(sandbox, order).filter(
    ({ stage }) => stage === "success" || (all && stage !== "pending"),
  );
}

/** What both order infos say of a payment. */
export function paidEntry(sandbox: Sandbox, order: OrderRow, payment: PaymentRow) {
  return {
    recordId: payment.recordId,
    ...optionalFields(sandbox, { fromAddress: payerOf(payment, order.merchantOrderId) }),
    serviceFee: payment.serviceFee,
    txid: payment.txid,
    status: depositStatus[payment.stage],
    arrivedAt: Math.floor(payment.paidAt / 1000),
    isFlaggedAsRisky: payment.risky,
  };
}

/** An invoice's entry: in any coin, with its worth in the invoice's currency. */
export function invoiceEntry(sandbox: Sandbox, order: OrderRow, payment: PaymentRow) {
  const token = tokenOf(payment.tokenId);
  const { address = "", memo = "" } = lockOf(sandbox, order, token.tokenId) ?? {};
  return {
    ...paidEntry(sandbox, order, payment),
    coinId: token.coinNumber,
    coinSymbol: token.crypto,
    chain: token.chain,
    toAddress: address,
    ...memoField(sandbox, memo, "toMemo"),
    paidAmount: payment.amount,
    rate: rateOf(sandbox, order, payment.rate),
    paidValue: unitsFor(payment.amount, order, payment.rate),
  };
}

function rateOf({ store }: Sandbox, order: OrderRow, tokenRate: string): string {
  return readSettings(store).v2InvoiceRate === "multiply"
    ? unitsPerToken(order, tokenRate)
    : tokensFor("1", order, tokenRate, 18);
}
