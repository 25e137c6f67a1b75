import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { prepared } from "#db/queries/prepared.ts";
import type { AttemptStatus } from "#db/tables/payments.ts";
import { attempts } from "#db/tables.ts";
import { type Attempt, isIncoming, type Payment } from "#lib/orders/ledger/facts.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Late money is tied to its order for about a week (docs/protocol/v1.md §8.3); we look a day longer. */
const WATCH_AFTER_END_MS = 8 * DAY;

/** The part of a pause that chance may take away, so that attempts don't stay together in one batch. */
const JITTER = 0.2;

/**
 * When to ask about an attempt next, ms UTC, or null for never again: often at first, slower with age,
 * at once after its end, then rarely while late money may still come; each with some jitter (`random` in [0, 1)).
 * `incomingSince`: when its oldest announced but unconfirmed payment was seen; that is asked about soon.
 */
export function nextCheckAfter(
  { createdAt, expiresAt, status }: Pick<Attempt, "createdAt" | "expiresAt" | "status">,
  incomingSince: number | null,
  now: number,
  random = Math.random(),
): number | null {
  const sinceEnd = now - expiresAt;
  const after = (pause: number, low: number, high: number) =>
    now + Math.round(Math.min(Math.max(pause, low), high) * (1 - JITTER * random));
  if (incomingSince !== null) return after((now - incomingSince) / 4, 5 * SECOND, 10 * MINUTE);
  if (sinceEnd < 0) {
    const justAfterEnd = expiresAt + Math.round(SECOND * (1 + 4 * random));
    return Math.min(after((now - createdAt) / 4, 15 * SECOND, 10 * MINUTE), justAfterEnd);
  }
  if (status !== "closed") return after(sinceEnd / 4, 5 * SECOND, 10 * MINUTE);
  if (sinceEnd > WATCH_AFTER_END_MS) return null;
  return after(sinceEnd / 4, 10 * MINUTE, 12 * HOUR);
}

/** When the oldest announced but unconfirmed payment of an attempt was seen, ms UTC, or null. */
export function incomingSince(facts: Payment[], attempt: Attempt, now: number): number | null {
  const seen = facts
    .filter((payment) => payment.attemptId === attempt.id && isIncoming(payment, now))
    .map((payment) => payment.seenAt);
  return seen.length > 0 ? Math.min(...seen) : null;
}

/**
 * Stores an attempt's status and when it is asked about next, at the `latest` given; inside the order's transaction,
 * with the attempt's payments read in it.
 */
export async function scheduleCheck(
  tx: Tx,
  attempt: Attempt,
  status: AttemptStatus,
  facts: Payment[],
  now: number,
  latest?: number,
): Promise<void> {
  const planned = nextCheckAfter({ ...attempt, status }, incomingSince(facts, attempt, now), now);
  const nextCheckAt = latest === undefined ? planned : Math.min(planned ?? latest, latest);
  await savePlan(tx, { id: attempt.id, status, nextCheckAt });
}

type Plan = Pick<Attempt, "id" | "status" | "nextCheckAt">;
const savePlan = prepared((tx: Tx, { id, status, nextCheckAt }: Plan) =>
  tx.update(attempts).set({ status, nextCheckAt }).where(eq(attempts.id, id)),
);
