import { setTimeout as wait } from "node:timers/promises";
import { isDistributed } from "#db/dialect.ts";
import { classified, codeOf } from "#db/postgres/errors.ts";

/**
 * deadlineMs leaves room for the rest of a request, as on SQLite. minTries are made whatever the time, since PostgreSQL
 * needs a second to find a deadlock.
 */
const limits = isDistributed
  ? // Bodies that meet are turned away there, and one of them more often than on PostgreSQL, where it would wait.
    { deadlineMs: 5000, minTries: 20, maxTries: 80, maxPauseMs: 250 }
  : { deadlineMs: 1200, minTries: 4, maxTries: 20, maxPauseMs: 50 };
const FIRST_PAUSE_MS = 10;

export const isLost = (error: unknown) => codeOf(error) === "lost";

/** Does `work` again while its error allows it and there is time; pauses grow, and differ so that two don't meet again. */
export async function persistently<T>(
  work: () => Promise<T>,
  isWorthIt: (error: unknown) => boolean,
): Promise<T> {
  const deadline = performance.now() + limits.deadlineMs;
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      const isLate = performance.now() > deadline;
      const isOver = isLost(error) ? isLate : tries >= (isLate ? limits.minTries : limits.maxTries);
      if (!isWorthIt(error) || isOver) throw classified(error);
      await wait(Math.random() * Math.min(limits.maxPauseMs, FIRST_PAUSE_MS * 2 ** tries));
    }
  }
}
