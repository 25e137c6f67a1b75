import type { Attempt } from "#lib/orders/facts.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Late money is tied to its order for about a week (protocol notes §8.3); we look a day longer. */
const WATCH_AFTER_END_MS = 8 * DAY;

/**
 * When to ask about an attempt next, ms UTC, or null for never again: often at first, slower with age,
 * at once after its end, then rarely while late money may still come.
 */
export function nextCheckAfter(
  attempt: Pick<Attempt, "createdAt" | "expiresAt" | "status">,
  now: number,
): number | null {
  const sinceEnd = now - attempt.expiresAt;
  if (sinceEnd < 0) {
    const pause = clamp((now - attempt.createdAt) / 4, 15 * SECOND, 10 * MINUTE);
    return Math.min(now + pause, attempt.expiresAt + SECOND);
  }
  if (attempt.status !== "closed") return now + clamp(sinceEnd / 4, 5 * SECOND, 10 * MINUTE);
  if (sinceEnd > WATCH_AFTER_END_MS) return null;
  return now + clamp(sinceEnd / 4, 10 * MINUTE, 12 * HOUR);
}

function clamp(value: number, low: number, high: number): number {
  return Math.round(Math.min(Math.max(value, low), high));
}
