import { compare, divideUp } from "#lib/ccpayment/shared/decimal.ts";
import type { DepositInfo } from "#lib/ccpayment/v1/calls/orders/order-info.ts";
import { isExact } from "#lib/fraction.ts";
import type {
  GatewayOrder,
  GatewayPayment,
  GatewayRefund,
  UnreadablePayment,
} from "#lib/payments/gateway-order.ts";
import { isPlausible, isWorth, type Price, readPrice } from "#lib/payments/price.ts";

type Trade = DepositInfo["trades"][number];
type Refund = DepositInfo["refunds"][number];

/**
 * One entry of bill/info in the shop's terms: settled trades only, each with what was due in its own token.
 * `validMs`: how long the order is valid, which the entry doesn't say.
 */
export function toGatewayOrder(info: DepositInfo, validMs: number): GatewayOrder {
  const currency = info.denominatedCurrency.toUpperCase();
  const price = readPrice(info.productPrice, currency);
  const warnings: UnreadablePayment[] = [];
  const payments: GatewayPayment[] = [];
  for (const trade of info.trades) {
    if (trade.status !== undefined && !/^success/i.test(trade.status)) continue;
    const readable = readTrade(info, trade, price);
    if (readable) payments.push(readable);
    else warnings.push({ amount: trade.amount, crypto: trade.crypto });
  }
  return {
    merchantOrderId: info.merchantOrderId,
    priceMinor: price?.minor ?? null,
    currency,
    // A moment of 0 is none.
    expiresAt: info.createdAt ? info.createdAt * 1000 + validMs : null,
    payments,
    refunds: info.refunds.filter((refund) => isExact(refund.amount)).map(readRefund),
    warnings,
  };
}

/** A trade as a payment; null when its figures do not fit together. */
function readTrade(info: DepositInfo, trade: Trade, price: Price | null): GatewayPayment | null {
  const { amount, txid, chain, contract, crypto } = trade;
  const tokenRate = trade.tokenRate ?? info.tokenRate;
  if (price === null || tokenRate === undefined || !isExact(amount) || !isExact(tokenRate))
    return null;
  if (compare(tokenRate, "0") <= 0 || trade.paidAt === 0) return null;
  const sameToken = info.crypto === crypto && info.chain === chain && info.tokenRate === tokenRate;
  const orderAmount =
    sameToken && info.orderAmount ? info.orderAmount : divideUp(price.decimal, tokenRate);
  if (!isExact(orderAmount) || !isWorth(price, orderAmount, tokenRate)) return null;
  if (!isPlausible(amount, orderAmount)) return null;
  return {
    recordId: null,
    status: "success",
    risky: false,
    paidValue: null,
    txid,
    chain,
    contract,
    crypto,
    amount,
    orderAmount,
    tokenRate,
    paidAt: trade.paidAt * 1000,
  };
}

function readRefund(refund: Refund): GatewayRefund {
  const { txid, chain, crypto, amount, networkFee, received, paidAt } = refund;
  return {
    txid,
    chain,
    crypto,
    amount,
    networkFee,
    received,
    status: statusOf(refund.status),
    refundedAt: paidAt * 1000,
  };
}

function statusOf(word: string): GatewayRefund["status"] {
  if (/^success/i.test(word)) return "success";
  if (/^fail/i.test(word)) return "failed";
  return /^process/i.test(word) ? "processing" : "pending";
}
