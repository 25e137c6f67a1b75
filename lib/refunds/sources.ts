import { add, type Fraction, multiply, parseUnits, zero } from "#lib/fraction.ts";
import type { Payment } from "#lib/orders/ledger/facts.ts";
import type { SettledPayment } from "#lib/orders/ledger/settlement.ts";

/** A payment that counts: tokens in units of 10^-18, and their worth in the shop's minor unit. */
export type Paid = Pick<Payment, "id" | "attemptId" | "crypto" | "chain" | "paidAt"> & {
  units: bigint;
  decimals: number;
  worth: Fraction;
};

/** What one attempt received in one token. Tokens are in units of 10^-18. */
export type Source = {
  attemptId: string;
  crypto: string;
  chains: string[];
  received: bigint;
  /** Worth of all that was received, in minor units. */
  worth: Fraction;
  /** What of it the shopper can get back, refunds not yet taken off. */
  entitled: bigint;
};

export const sourceKey = ({ attemptId, crypto }: { attemptId: string; crypto: string }) =>
  `${attemptId} ${crypto}`;

/** Payments with their worth, which the settlement knows by their ids. */
export function readPaid(payments: Payment[], settled: SettledPayment[]): Paid[] {
  const byId = new Map(settled.map((payment) => [payment.id, payment]));
  return payments.flatMap(({ id, attemptId, crypto, chain, paidAt, amount }) => {
    const known = byId.get(id);
    if (!known) return [];
    const { priceMinor, orderAmount } = known;
    const worth = {
      top: BigInt(priceMinor) * parseUnits(known.amount),
      bottom: parseUnits(orderAmount),
    };
    const units = parseUnits(amount);
    if (units === 0n || worth.top === 0n) return [];
    const decimals = (amount.split(".")[1] ?? "").length;
    return [{ id, attemptId, crypto, chain, paidAt, units, decimals, worth }];
  });
}

/** Payments by source; `shares` of them are the shopper's, all of them when null. */
export function readSources(paid: Paid[], shares: Map<string, Fraction> | null): Source[] {
  return [...Map.groupBy(paid, sourceKey).values()].map((parts) => {
    const [{ attemptId, crypto }] = parts as [Paid];
    const own = (part: Paid): Fraction => ({ top: part.units, bottom: 1n });
    const theirs = (part: Paid) =>
      shares ? multiply(own(part), shares.get(part.id) ?? zero) : own(part);
    return {
      attemptId,
      crypto,
      chains: [...new Set(parts.map(({ chain }) => chain))],
      received: parts.reduce((sum, { units }) => sum + units, 0n),
      worth: parts.map(({ worth }) => worth).reduce(add),
      entitled: roundDown(parts.map(theirs).reduce(add), decimalsOf(parts)),
    };
  });
}

/** What so many units of a source are worth, in minor units, at the rate of its payments. */
export const worthOf = ({ worth, received }: Pick<Source, "worth" | "received">, units: bigint) =>
  multiply(worth, { top: units, bottom: received });

const UNIT_DECIMALS = 18;
/** What tokens have at least, but for a few that come in whole pieces. */
const MIN_DECIMALS = 6;

const decimalsOf = (parts: Paid[]) =>
  Math.max(MIN_DECIMALS, ...parts.map(({ decimals }) => decimals));

function roundDown({ top, bottom }: Fraction, decimals: number): bigint {
  const step = 10n ** BigInt(UNIT_DECIMALS - decimals);
  return (top / bottom / step) * step;
}
