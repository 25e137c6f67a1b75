/** Why a code takes nothing off. */
export type DiscountProblem =
  | { kind: "unknown" | "not-started" | "ended" | "used-up" | "used-by-you" | "no-goods" }
  /** Of the goods it covers, this must be added for it to apply; minor units. */
  | { kind: "minimum"; missingMinor: number };
