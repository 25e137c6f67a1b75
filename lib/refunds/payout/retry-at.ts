const FIRST_MS = 5000;
const LONGEST_MS = 600_000;

/** Further ahead lies only what a clock planned that was set back since. */
export const FURTHEST_PLAN_MS = 2 * LONGEST_MS;

/** When a payout is looked at again that was looked at `checks` times in vain; times in ms UTC. */
export const retryAt = (checks: number, now: number) =>
  now + Math.min(FIRST_MS * 2 ** Math.min(checks, 12), LONGEST_MS);
