import type { Notifications } from "#db/postgres/watch/notifications.ts";

/** How soon a change made by another process is noticed without notifications. */
const POLL_MS = 200;
/** With them: a process may have ended between its commit and its notification. */
const SAFETY_POLL_MS = 1000;

/** Calls `look` when others announce changes, and now and then by itself. `notifications` is null where there are none. */
export function watchChanges(notifications: Notifications | null, look: () => void): () => void {
  let lookedAt = 0;
  const lookNow = () => {
    lookedAt = Date.now();
    look();
  };
  const listener = notifications?.listen(lookNow);
  const timer = setInterval(() => {
    const pause = listener?.isLive() ? SAFETY_POLL_MS : POLL_MS;
    // A timer may come a moment early.
    if (Date.now() - lookedAt >= pause - POLL_MS / 2) lookNow();
  }, POLL_MS).unref();
  return () => {
    clearInterval(timer);
    listener?.stop();
  };
}
