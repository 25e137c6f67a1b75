import { compare, divideUp, multiply, subtract } from "#lib/ccpayment/shared/decimal.ts";
import type { DepositInfo } from "#lib/ccpayment/v1/calls/orders/order-info.ts";
import { isExact } from "#lib/fraction.ts";
import { formatDecimalPrice, parseDecimalPrice } from "#lib/money.ts";
import type { GatewayOrder, GatewayRefund, GatewayTrade } from "#lib/payments/gateway.ts";

type Trade = DepositInfo["trades"][number];
type Refund = DepositInfo["refunds"][number];

/** One entry of bill/info in the shop's terms: settled trades only, each with what was due in its own token. */
export function toGatewayOrder(info: DepositInfo): GatewayOrder {
  const priceMinor = parseDecimalPrice(info.productPrice);
  const warnings: string[] = [];
  const trades: GatewayTrade[] = [];
  for (const trade of info.trades) {
    if (trade.status !== undefined && !/^success/i.test(trade.status)) continue;
    const readable = readTrade(info, trade, priceMinor);
    if (typeof readable === "string") warnings.push(readable);
    else trades.push(readable);
  }
  return {
    merchantOrderId: info.merchantOrderId,
    priceMinor,
    currency: info.denominatedCurrency.toUpperCase(),
    createdAt: info.createdAt === undefined ? null : info.createdAt * 1000,
    trades,
    refunds: info.refunds.filter((refund) => isExact(refund.amount)).map(readRefund),
    warnings,
  };
}

function readTrade(
  info: DepositInfo,
  trade: Trade,
  priceMinor: number | null,
): GatewayTrade | string {
  const { amount, txid, chain, contract, crypto } = trade;
  const what = `The gateway's figures for a payment of ${amount} ${crypto} do not fit together`;
  const tokenRate = trade.tokenRate ?? info.tokenRate;
  if (priceMinor === null || tokenRate === undefined || !isExact(amount) || !isExact(tokenRate))
    return `${what}: not counted.`;
  if (compare(tokenRate, "0") <= 0) return `${what}: not counted.`;
  const price = formatDecimalPrice(priceMinor);
  const sameToken = info.crypto === crypto && info.chain === chain && info.tokenRate === tokenRate;
  const orderAmount = sameToken && info.orderAmount ? info.orderAmount : divideUp(price, tokenRate);
  if (!isExact(orderAmount) || !worthIts(price, orderAmount, tokenRate))
    return `${what}: not counted.`;
  return {
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

/** The tokens due must be worth the price at their own rate, to a cent: an answer that says otherwise is not believed. */
function worthIts(price: string, orderAmount: string, tokenRate: string): boolean {
  const off = subtract(multiply(orderAmount, tokenRate), price).replace("-", "");
  return compare(orderAmount, "0") > 0 && compare(off, "0.01") <= 0;
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
