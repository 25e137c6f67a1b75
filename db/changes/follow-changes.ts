import { asc, gt, lte, max } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { DatabaseUnavailable } from "#db/errors.ts";
import type { ChangeTopic } from "#db/tables/instances.ts";
import { changes } from "#db/tables.ts";

export type Change = { topic: ChangeTopic; key: string };

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

/** How soon a change made by another instance is noticed. */
const POLL_MS = 200;
const AT_ONCE = 500;
/** Rows are kept for at least a minute (pruneChanges); whoever did not look for this long may have missed some. */
const MAX_SILENCE_MS = 45_000;

/** Tells `listener` of every committed change, made by this instance or another, until it is stopped. */
export function followChanges(
  db: Database,
  listener: Listener,
  onError: (error: unknown) => void,
): Follower {
  let last: number | null = null;
  let lookedAt = 0;
  const look = async () => {
    try {
      if (last === null || Date.now() - lookedAt > MAX_SILENCE_MS) {
        last = await readLastChange(db);
        listener.missed();
      }
      for (let isMore = true; isMore; ) {
        const rows = await readAfter(db, last);
        last = rows.at(-1)?.row ?? last;
        if (rows.length > 0) listener.changed(rows);
        isMore = rows.length === AT_ONCE;
      }
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
  const timer = setInterval(() => void catchUp(), POLL_MS).unref();
  return { catchUp, stop: () => clearInterval(timer) };
}

function readAfter(db: Database, last: number) {
  return db.read
    .select()
    .from(changes)
    .where(gt(changes.row, last))
    .orderBy(asc(changes.row))
    .limit(AT_ONCE);
}

/** The latest change's number, 0 without any. */
export async function readLastChange(db: Database): Promise<number> {
  const [row] = await db.read.select({ last: max(changes.row) }).from(changes);
  return row?.last ?? 0;
}

/** Forgets changes up to this number. */
export async function pruneChanges(db: Database, upTo: number): Promise<void> {
  await db.write(async (tx) => {
    await tx.delete(changes).where(lte(changes.row, upTo));
  });
}
