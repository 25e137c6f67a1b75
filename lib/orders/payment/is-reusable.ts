import { type Attempt, type OrderFacts, settlementFacts } from "#lib/orders/ledger/facts.ts";
import { settle } from "#lib/orders/ledger/settlement.ts";

/** Cents by which the roundings of an order and of one of its attempts may differ. */
const ROUNDING_MINOR = 1;

/**
 * Whether what an attempt still asks for is what its order still owes (`restMinor`): after a payment elsewhere its page
 * or address would take too much. `now` ms UTC.
 */
export function isReusable(
  attempt: Attempt,
  facts: OrderFacts,
  restMinor: number,
  now: number,
): boolean {
  const own = {
    attempts: [attempt],
    payments: facts.payments.filter((payment) => payment.attemptId === attempt.id),
    refunds: [],
  };
  const asked = settle(settlementFacts(attempt.priceMinor, own), now).restMinor;
  return asked >= restMinor && asked - restMinor <= ROUNDING_MINOR;
}
