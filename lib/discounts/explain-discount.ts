import type { DiscountProblem } from "#lib/discounts/types.ts";
import { formatMoney } from "#lib/money.ts";
import { discountProblemMessages } from "#messages/checkout/discount-problems.ts";

const { problems: t } = discountProblemMessages;

/** Why a code takes nothing off, and what to do. */
export function explainDiscount(problem: DiscountProblem): string {
  return problem.kind === "minimum"
    ? t.minimum(formatMoney(problem.missingMinor))
    : t[problem.kind];
}
