import { divide, type Fraction, subtract } from "#lib/fraction.ts";
import type { Paid } from "#lib/refunds/sources.ts";

/** The part of each payment, from 0 to 1 by its id, that came after the order was covered. */
export function excessShares(paid: Paid[], totalMinor: number): Map<string, Fraction> {
  let rest: Fraction = { top: BigInt(totalMinor), bottom: 1n };
  const shares = new Map<string, Fraction>();
  for (const { id, worth } of [...paid].sort(byTime)) {
    shares.set(id, divide(subtract(worth, rest), worth));
    rest = subtract(rest, worth);
  }
  return shares;
}

/** As the order's state takes them (lib/orders/ledger/settlement.ts). */
const byTime = (a: Paid, b: Paid) => a.paidAt - b.paidAt || (a.id < b.id ? -1 : 1);
