import { add } from "#lib/ccpayment/shared/decimal.ts";
import { expiryOf, findOrder, type OrderRow } from "#lib/sandbox/orders/find-order.ts";
import { lockOf } from "#lib/sandbox/orders/lock-token.ts";
import { unitsFor, unitsPerToken } from "#lib/sandbox/orders/pricing.ts";
import { v2Call } from "#lib/sandbox/protocol/v2/call.ts";
import { refuse } from "#lib/sandbox/protocol/v2/codes.ts";
import { recordId } from "#lib/sandbox/protocol/v2/fields.ts";
import { memoField, optionalFields } from "#lib/sandbox/protocol/v2/optional-fields.ts";
import { paymentPage } from "#lib/sandbox/protocol/v2/orders/open-order.ts";
import {
  invoiceEntry,
  listedPayments,
  paidEntry,
} from "#lib/sandbox/protocol/v2/orders/paid-list.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { readSettings } from "#lib/sandbox/settings/settings.ts";
import { tokenOf } from "#lib/sandbox/tokens/tokens.ts";
import { ok } from "#lib/shared/result.ts";

const seconds = (ms: number) => Math.floor(ms / 1000);

const isInvoice = (order: OrderRow) => order.kind === "hosted" && order.checkout === "none";

/** POST /getInvoiceOrderInfo. */
export const getInvoiceOrderInfo = v2Call({ orderId: recordId }, (sandbox, { orderId }) => {
  const order = findOrder(sandbox, orderId, "v2");
  if (!order || !isInvoice(order)) return refuse(11003, `no invoice ${orderId}`);
  const { v2RiskyInTotals } = readSettings(sandbox.store);
  const listed = listedPayments(sandbox, order, "invoices");
  const counted = listed.filter(
    ({ stage, risky }) => stage === "success" && (v2RiskyInTotals || !risky),
  );
  return ok({
    orderId,
    createAt: seconds(order.createdAt),
    price: order.price,
    ...(order.fiatId === null ? { priceCoinId: order.priceCoinId } : { priceFiatId: order.fiatId }),
    priceSymbol: order.currency,
    invoiceUrl: paymentPage(sandbox, order),
    expiredAt: seconds(expiryOf(order)),
    totalPaidValue: add(...counted.map(({ amount, rate }) => unitsFor(amount, order, rate))),
    ...optionalFields(sandbox, { product: order.productName, buyerEmail: order.buyerEmail }),
    paidList: listed.map((payment) => invoiceEntry(sandbox, order, payment)),
  });
});

/** POST /getAppOrderInfo: of an order with an address, and of the plugin's. */
export const getAppOrderInfo = v2Call({ orderId: recordId }, (sandbox, { orderId }) => {
  const order = findOrder(sandbox, orderId, "v2");
  if (!order || isInvoice(order)) return refuse(11003, `no order ${orderId}`);
  return ok({
    ...chosen(sandbox, order),
    createAt: seconds(order.createdAt),
    expiredAt: seconds(expiryOf(order)),
    ...(order.fiatId === null ? {} : { fiatId: order.fiatId, fiatSymbol: order.currency }),
    ...optionalFields(sandbox, {
      checkoutUrl: order.checkout === "none" ? "" : paymentPage(sandbox, order),
      buyerEmail: order.buyerEmail,
    }),
    paidList: listedPayments(sandbox, order, "orders").map((payment) => ({
      ...paidEntry(sandbox, order, payment),
      amount: payment.amount,
      ...(order.fiatId === null ? {} : { rate: unitsPerToken(order, payment.rate) }),
    })),
  });
});

/** The coin and what is due in it, once one was chosen; `rate` is fiat per coin. */
function chosen(sandbox: Sandbox, order: OrderRow): object {
  const lock = lockOf(sandbox, order);
  if (!lock) return {};
  const { coinNumber, crypto, chain } = tokenOf(lock.tokenId);
  return {
    amountToPay: lock.orderAmount,
    coinId: coinNumber,
    coinSymbol: crypto,
    chain,
    toAddress: lock.address,
    ...memoField(sandbox, lock.memo, "toMemo"),
    ...(order.fiatId === null ? {} : { rate: unitsPerToken(order, lock.rate) }),
  };
}
