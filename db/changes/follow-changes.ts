import { lt } from "drizzle-orm";
import { CHANGES_AT_ONCE, type Change, changeReader } from "#db/changes/read-changes.ts";
import type { Database } from "#db/database.ts";
import { DatabaseUnavailable } from "#db/errors.ts";
import { changes } from "#db/tables.ts";

export type Listener = {
  changed(changes: Change[]): void;
  /** At first, and when so much time went by that changes may have been forgotten unread: all may be different. */
  missed(): void;
};

export type Follower = {
  /** Resolves once the listener knows of everything committed before the call. */
  catchUp(): Promise<void>;
  stop(): void;
};

const KEPT_MS = 120_000;
/** Whoever did not look for this long may have missed some: so much shorter that a long transaction's are read, too. */
const MAX_SILENCE_MS = 45_000;

/** Tells `listener` of every committed change, made by this instance or another, until it is stopped. */
export function followChanges(
  db: Database,
  listener: Listener,
  onError: (error: unknown) => void,
): Follower {
  const reader = changeReader(db);
  let lookedAt = 0;
  const look = async () => {
    try {
      if (Date.now() - lookedAt > MAX_SILENCE_MS) {
        await reader.skip();
        listener.missed();
      }
      let found: Change[];
      do {
        found = await reader.next();
        if (found.length > 0) listener.changed(found);
      } while (found.length >= CHANGES_AT_ONCE);
      lookedAt = Date.now();
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable)) onError(error);
    }
  };
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const catchUp = (): Promise<void> => {
    if (!running) {
      running = look().finally(() => {
        running = null;
      });
      return running;
    }
    // The look under way may have begun before the caller's commit.
    next ??= running.then(() => {
      next = null;
      return catchUp();
    });
    return next;
  };
  return { catchUp, stop: db.watch(() => void catchUp()) };
}

/** Forgets what every instance has read by now, or knows that it missed; `now` in real time, ms UTC. */
export async function pruneChanges(db: Database, now: number): Promise<void> {
  await db.write(async (tx) => {
    await tx.delete(changes).where(lt(changes.at, now - KEPT_MS));
  });
}
