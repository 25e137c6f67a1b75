import "server-only";
import { getDb } from "#db/client.ts";
import { DatabaseUnavailable } from "#db/errors.ts";
import { getClientKey } from "#lib/limits/client-key.ts";
import { type RateLimitName, rateLimits } from "#lib/limits/limits.ts";
import { takeToken } from "#lib/limits/rate-limit.ts";

/**
 * Counts a request of this client towards a rate limit. Returns 0, the milliseconds until the next one is allowed, or
 * "busy" when the database can't count it now.
 */
export async function throttle(name: RateLimitName): Promise<number | "busy"> {
  const key = `${name} ${getClientKey() ?? "unknown"}`;
  try {
    return await takeToken(getDb(), key, rateLimits[name], Date.now());
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return "busy";
    throw error;
  }
}
