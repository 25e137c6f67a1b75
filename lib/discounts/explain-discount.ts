import type { DiscountProblem } from "#lib/discounts/types.ts";
import { formatMoney } from "#lib/money.ts";
import { discountMessages } from "#messages/discounts.ts";

const { problems: t } = discountMessages;

/** Why a code takes nothing off, and what to do. */
export function explainDiscount(problem: DiscountProblem): string {
  return problem.kind === "minimum"
    ? t.minimum(formatMoney(problem.missingMinor))
    : t[problem.kind];
}
