/** Why a discount code takes nothing off. */
export const discountProblemMessages = {
  problems: {
    unknown: "We don’t know this discount code. Check how it is spelled.",
    "not-started": "This discount code isn’t valid yet.",
    ended: "This discount code is no longer valid.",
    "used-up": "This discount code has been used up.",
    "used-by-you": "You’ve already used this discount code.",
    "no-goods": "This discount code doesn’t apply to anything in your cart.",
    minimum: (missing: string) => `Add ${missing} more of its goods to use this discount code.`,
  },
  changed: (reason: string) => `${reason} Check the new total, then continue.`,
};
