import { add, compare, subtract } from "#lib/ccpayment/shared/decimal.ts";
import type { LockRow, OrderRow, PaymentRow } from "#lib/sandbox/orders/find-order.ts";
import { tokensFor, unitsFor } from "#lib/sandbox/orders/pricing.ts";
import { tokenOf } from "#lib/sandbox/tokens/tokens.ts";

/** The amount due in a lock's token, "0" when fully paid. Unconfirmed payments count as paid, risky ones don't. */
export function amountDue(
  order: OrderRow,
  lock: Pick<LockRow, "tokenId" | "rate" | "orderAmount">,
  paid: PaymentRow[],
): string {
  const counted = paid.filter(({ stage, risky }) => stage !== "failed" && !risky);
  const sameTerms = ({ tokenId, rate }: PaymentRow) =>
    tokenId === lock.tokenId && (order.kind === "native" || rate === lock.rate);
  if (counted.every(sameTerms)) {
    const rest = subtract(lock.orderAmount, add(...counted.map((payment) => payment.amount)));
    return compare(rest, "0") > 0 ? rest : "0";
  }
  const worth = add(...counted.map(({ amount, rate }) => unitsFor(amount, order, rate)));
  const rest = subtract(order.price, worth);
  if (compare(rest, "0") <= 0) return "0";
  return tokensFor(rest, order, lock.rate, tokenOf(lock.tokenId).precision);
}
