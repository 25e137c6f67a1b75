import {
  add,
  compareToWhole,
  type Fraction,
  floor,
  parseUnits,
  round,
  zero,
} from "#lib/fraction.ts";
import type { OrderState } from "#lib/orders/order-state.ts";

/** Money moved by an attempt: its worth is priceMinor × amount ÷ orderAmount, exactly. */
export type Transfer = {
  /** Orders equal moments, so that the same set always reads the same way. */
  id: string;
  /** The attempt and token: transfers of one source are summed as tokens before they become cents. */
  source: string;
  priceMinor: number;
  amount: string;
  /** Tokens that were due for the whole attempt. */
  orderAmount: string;
  /** `amount` is a value that the gateway computed and rounded, in the unit of `orderAmount`. */
  isRounded?: true;
};

export type SettledPayment = Transfer & {
  /** ms UTC, by the gateway. */
  paidAt: number;
  /** Paid after its own attempt's time, by the gateway's clock. */
  late: boolean;
};

export type SettledRefund = Transfer & {
  /** The merchant's own decision: not for what was paid too much, too little or too late. */
  isVoluntary?: boolean;
};

export type SettlementFacts = {
  totalMinor: number;
  /** When the last attempt ends, ms UTC. */
  deadline: number;
  /** Confirmed and successful only. */
  payments: SettledPayment[];
  refunds: SettledRefund[];
};

export type Settlement = {
  state: OrderState;
  /** All of it was paid, in time or late. */
  covered: boolean;
  overdue: boolean;
  /** What covered it came late; a late excess on an order paid in time is none. */
  coveredLate: boolean;
  paidMinor: number;
  restMinor: number;
  overpaidMinor: number;
  refundedMinor: number;
  /** Of it, what went back by the merchant's own decision. */
  voluntaryMinor: number;
};

/**
 * The state of an order's money: a pure function of a set of facts and the time (docs/protocol/v1.md §8).
 * Refunds do not change the label: they are shown beside it (docs/decisions/refunds-beside-the-state.md).
 */
export function settle(facts: SettlementFacts, now: number): Settlement {
  const { totalMinor } = facts;
  const payments = [...facts.payments].sort(byTime);
  const paid = worth(payments);
  const dust = roundingDust(payments);
  const isOver = (sum: Fraction) => {
    const excess = sum.top - BigInt(totalMinor) * sum.bottom;
    return excess > 0n && excess >= dust * sum.bottom;
  };
  const covers = (sum: Fraction) => compareToWhole(sum, totalMinor) >= 0n;
  const paidMinor = floor(paid);
  const amounts = {
    paidMinor,
    restMinor: covers(paid) ? 0 : totalMinor - paidMinor,
    overpaidMinor: isOver(paid) ? paidMinor - totalMinor : 0,
    // A refund is rounded down to its token's decimals: what that takes from the last minor unit is still refunded.
    refundedMinor: round(worth(facts.refunds)),
    voluntaryMinor: round(worth(facts.refunds.filter((refund) => refund.isVoluntary))),
  };
  if (!covers(paid)) {
    const overdue = now > facts.deadline;
    const state =
      payments.length === 0
        ? overdue
          ? "Expired"
          : "Awaiting payment"
        : overdue
          ? "Underpayment(Overdue)"
          : "Underpayment";
    return { state, covered: false, overdue, coveredLate: false, ...amounts };
  }
  const over = isOver(paid);
  const overdue = deciding(payments, over ? isOver : covers).late;
  const state = over
    ? overdue
      ? "Overpayment(Overdue)"
      : "Overpayment"
    : overdue
      ? "Paid(Overdue)"
      : "Paid";
  const coveredLate = deciding(payments, covers).late;
  return { state, covered: true, overdue, coveredLate, ...amounts };
}

function byTime(a: SettledPayment, b: SettledPayment): number {
  return a.paidAt - b.paidAt || (a.id < b.id ? -1 : 1);
}

/** Exact worth in cents. Tokens of one source are added first: parts of an exact payment are exact again. */
function worth(transfers: Transfer[]): Fraction {
  const sources = new Map<string, { priceMinor: number; due: bigint; sum: bigint }>();
  for (const transfer of transfers) {
    const key = sourceKey(transfer);
    const source = sources.get(key) ?? {
      priceMinor: transfer.priceMinor,
      due: parseUnits(transfer.orderAmount),
      sum: 0n,
    };
    source.sum += parseUnits(transfer.amount);
    sources.set(key, source);
  }
  return [...sources.values()].reduce(
    (total, { priceMinor, due, sum }) => add(total, { top: BigInt(priceMinor) * sum, bottom: due }),
    zero,
  );
}

const sourceKey = (transfer: Transfer) => `${transfer.source} ${parseUnits(transfer.orderAmount)}`;

/**
 * Minor units that only rounding can have added: with several sources, a rest was rounded up to a minor unit or a
 * token's last place; and so was the amount behind a rounded value. One source of tokens is compared exactly.
 */
function roundingDust(payments: SettledPayment[]): bigint {
  const isExact = payments.every((payment) => !payment.isRounded);
  return isExact && new Set(payments.map(sourceKey)).size <= 1 ? 0n : 1n;
}

/** The payment with which the sum first reached what it now is. */
function deciding(payments: SettledPayment[], reached: (sum: Fraction) => boolean): SettledPayment {
  const at = payments.findIndex((_, index) => reached(worth(payments.slice(0, index + 1))));
  const payment = payments[at];
  if (!payment) throw new Error("no payment reaches what their sum reaches");
  return payment;
}
