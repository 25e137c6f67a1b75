import { add, compare, divideUp, multiply, subtract } from "#lib/ccpayment/shared/decimal.ts";
import type { LockRow, OrderRow, PaymentRow } from "#lib/sandbox/orders/find-order.ts";
import { tokenOf } from "#lib/sandbox/tokens/tokens.ts";

/** The amount due in a lock's token, "0" when fully paid. Unconfirmed payments count as paid. */
export function amountDue(order: OrderRow, lock: LockRow, paid: PaymentRow[]): string {
  const counted = paid.filter((payment) => payment.stage !== "failed");
  if (counted.every((payment) => payment.tokenId === lock.tokenId)) {
    const rest = subtract(lock.orderAmount, add(...counted.map((payment) => payment.amount)));
    return compare(rest, "0") > 0 ? rest : "0";
  }
  const worth = add(...counted.map(({ amount, rate }) => multiply(amount, rate)));
  const rest = subtract(order.price, worth);
  return compare(rest, "0") > 0 ? divideUp(rest, lock.rate, tokenOf(lock.tokenId).precision) : "0";
}
