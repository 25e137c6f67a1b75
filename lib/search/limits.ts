/** Characters of a query that count. */
export const MAX_QUERY = 100;

/** Counts are exact up to here; beyond, there are "more than" so many. */
export const COUNTED = 10_000;

/** Matches of words that are put in order, best first, and can be paged through: ranking costs 1 µs and more for each. */
export const RANKED = 2000;

/** The same while a query is typed: its few letters begin many words, and every letter asks again. */
export const RANKED_TYPED = 1000;

/** Products suggested while a query is typed. */
export const MAX_SUGGESTIONS = 6;

/** Letters from which on products are suggested: one begins too many words to mean any. */
export const SUGGEST_FROM = 2;
