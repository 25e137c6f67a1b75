import type { RateLimit } from "#lib/limits/limits.ts";

// Every limit on the console's accounts, with its reason. All in real time.

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A session ends when nobody used it for so long, and at the latest after its life. */
export const SESSION_IDLE_MS = 12 * HOUR_MS;
export const SESSION_LIFE_MS = 7 * DAY_MS;

/** Time to type the second factor in. */
export const SECOND_FACTOR_MS = 10 * MINUTE_MS;

/** When a session was seen last is written this often, not with every page. */
export const SEEN_EVERY_MS = 5 * MINUTE_MS;

/** A browser that signed in once is known for so long. */
export const KNOWN_DEVICE_MS = 180 * DAY_MS;

/** Wrong passwords without a delay; then 1, 2, 4 … seconds, up to the limit. */
export const FREE_FAILURES = 4;
export const MAX_DELAY_MS = 15 * MINUTE_MS;
/** For a known device: strangers can't make it wait, and its owner is never kept out for long. */
export const MAX_KNOWN_DEVICE_DELAY_MS = 30 * SECOND_MS;
/** Failures are forgotten after so long without another. */
export const FORGET_FAILURES_MS = DAY_MS;

/** Tries from one address, and from all browsers that are not known: checking a password takes 64 MiB and a core. */
export const signInPerClient: RateLimit = { burst: 20, refillMs: 30 * SECOND_MS };
export const signInByStrangers: RateLimit = { burst: 100, refillMs: 3 * SECOND_MS };

/** Longer ones are refused before they are hashed. */
export const MAX_PASSWORD_LENGTH = 200;

/** Shorter ones are refused when somebody chooses one. */
export const MIN_PASSWORD_LENGTH = 10;

/** A one-time password that was never used ends after so long. */
export const INVITATION_MS = 3 * DAY_MS;
