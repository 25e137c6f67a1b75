import { divideUp, multiply } from "#lib/ccpayment/shared/decimal.ts";
import type { Client } from "#lib/ccpayment/v2/client.ts";
import { isExact } from "#lib/fraction.ts";
import { toStatus } from "#lib/payments/ccpayment-v2/to-status.ts";
import type {
  GatewayOrder,
  GatewayPayment,
  OrderQuery,
  UnreadablePayment,
} from "#lib/payments/gateway-order.ts";
import { isPlausible, isWorth, type Price, readPrice, toPrice } from "#lib/payments/price.ts";

type Answer<Name extends keyof Client["orders"]> = Extract<
  Awaited<ReturnType<Client["orders"][Name]>>,
  { ok: true }
>["value"];
/** Of a hosted order. */
export type Invoice = Answer<"getInvoiceOrderInfo">;
/** Of an order paid inside the shop. */
export type AppOrder = Answer<"getAppOrderInfo">;

/** A hosted order in the shop's terms. What a payment is worth, the gateway itself says: `rate` is of unclear direction (docs/protocol/v2.md §3.2). */
export function invoiceToOrder(invoice: Invoice, query: OrderQuery): GatewayOrder {
  // A price in coins is none of ours, whatever the coin is called.
  const currency = invoice.priceFiatId === undefined ? "" : (invoice.priceSymbol ?? "");
  const price = readPrice(invoice.price, currency.toUpperCase());
  const payments = invoice.paidList.map((paid) => readInvoicePayment(paid, price));
  return {
    ...common(invoice, query, payments),
    priceMinor: price?.minor ?? null,
    currency: currency.toUpperCase(),
  };
}

/** An order paid inside the shop, in its terms: amounts are in the one coin that was agreed. */
export function nativeToOrder(order: AppOrder, query: OrderQuery): GatewayOrder {
  const currency = (order.fiatSymbol ?? "").toUpperCase();
  const price = toPrice(query.priceMinor, query.currency);
  const { amountToPay, rate } = order;
  // The answer has no price: what is to be paid must be worth the one that was agreed.
  const agrees =
    amountToPay !== undefined && rate !== undefined && isWorth(price, amountToPay, rate);
  const payments = order.paidList.map((paid) => readAppPayment(paid, order, price));
  return {
    ...common(order, query, payments),
    priceMinor: agrees ? query.priceMinor : null,
    currency,
  };
}

function common(
  { expiredAt }: { expiredAt: number },
  { merchantOrderId }: OrderQuery,
  read: (GatewayPayment | UnreadablePayment)[],
) {
  return {
    merchantOrderId,
    expiresAt: expiredAt * 1000,
    payments: read.filter((payment) => "status" in payment),
    // A refund is a withdrawal here, of which an order says nothing.
    refunds: [],
    warnings: read.filter((payment) => !("status" in payment)),
  };
}

function readInvoicePayment(
  paid: Invoice["paidList"][number],
  price: Price | null,
): GatewayPayment | UnreadablePayment {
  const { paidAmount: amount, coinSymbol: crypto, paidValue = "0", rate = "0" } = paid;
  const status = toStatus(paid.status);
  const seen = { ...identity(paid), chain: paid.chain, crypto, amount, tokenRate: rate };
  if (!isExact(amount)) return { amount, crypto };
  if (status !== "success") return { ...seen, status, orderAmount: "0", paidValue: null };
  if (price === null || !paid.arrivedAt || !isExact(paidValue) || paidValue === "0")
    return { amount, crypto };
  if (!isPlausible(paidValue, price.decimal)) return { amount, crypto };
  const orderAmount = divideUp(multiply(price.decimal, amount), paidValue);
  return { ...seen, status, orderAmount, paidValue };
}

function readAppPayment(
  paid: AppOrder["paidList"][number],
  order: AppOrder,
  price: Price,
): GatewayPayment | UnreadablePayment {
  const { amount } = paid;
  const { coinSymbol: crypto = "", chain = "" } = order;
  const status = toStatus(paid.status);
  // After the order's time a payment has the rate at which it came.
  const rate = paid.rate ?? order.rate ?? "0";
  const seen = { ...identity(paid), chain, crypto, amount, tokenRate: rate, paidValue: null };
  if (!isExact(amount)) return { amount, crypto };
  if (status !== "success") return { ...seen, status, orderAmount: "0" };
  const agreed = rate === order.rate ? order.amountToPay : undefined;
  const orderAmount = agreed ?? (rate === "0" ? "0" : divideUp(price.decimal, rate));
  const isSound =
    paid.arrivedAt && isWorth(price, orderAmount, rate) && isPlausible(amount, orderAmount);
  return isSound ? { ...seen, status, orderAmount } : { amount, crypto };
}

const identity = (paid: {
  recordId: string;
  txid?: string | undefined;
  arrivedAt?: number | undefined;
  isFlaggedAsRisky: boolean;
}) => ({
  recordId: paid.recordId,
  txid: paid.txid ?? "",
  contract: "",
  risky: paid.isFlaggedAsRisky,
  paidAt: (paid.arrivedAt ?? 0) * 1000,
});
