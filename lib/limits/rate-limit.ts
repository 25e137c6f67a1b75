import { eq, lte } from "drizzle-orm";
import type { Database, Reader, Tx } from "#db/client.ts";
import { lock } from "#db/queries/lock.ts";
import { prepared } from "#db/queries/prepared.ts";
import { rateBuckets } from "#db/tables.ts";
import type { RateLimit } from "#lib/limits/limits.ts";

/**
 * Takes a token from the bucket of `key`, which all processes share; refills come evenly, one every `refillMs`.
 * Returns 0 when it was taken, otherwise the milliseconds until there is one. `nowMs`: real time, since a shop's clock
 * may be moved. Throws DatabaseUnavailable.
 */
export async function takeToken(
  db: Database,
  key: string,
  limit: RateLimit,
  nowMs: number,
): Promise<number> {
  // A client over its limit costs no write.
  const waitMs = untilToken(await readFullAt(db.read, key), limit, nowMs);
  if (waitMs > 0) return waitMs;
  return db.write(async (tx) => {
    await lock(tx, `rate ${key}`);
    const before = await readFullAt(tx, key);
    const waitMs = untilToken(before, limit, nowMs);
    if (waitMs > 0) return waitMs;
    const fullAt = Math.max(clamp(before, limit, nowMs), nowMs) + limit.refillMs;
    await saveBucket(tx, { key, fullAt });
    return 0;
  });
}

const saveBucket = prepared((tx: Tx, { key, fullAt }: { key: string; fullAt: number }) =>
  tx
    .insert(rateBuckets)
    .values({ key, fullAt })
    .onConflictDoUpdate({ target: rateBuckets.key, set: { fullAt } }),
);

/** A bucket that is full at `fullAt` holds a token as long as fewer than `burst` are missing. */
function untilToken(fullAt: number, limit: RateLimit, nowMs: number): number {
  const { burst, refillMs } = limit;
  return Math.max(0, clamp(fullAt, limit, nowMs) + refillMs - burst * refillMs - nowMs);
}

/** Further ahead lies only what a clock wrote that was set back since. */
const clamp = (fullAt: number, { burst, refillMs }: RateLimit, nowMs: number) =>
  Math.min(fullAt, nowMs + burst * refillMs);

async function readFullAt(read: Pick<Reader, "select">, key: string): Promise<number> {
  const [bucket] = await findBucket(read, { key });
  return bucket?.fullAt ?? 0;
}

const findBucket = prepared((read: Pick<Reader, "select">, { key }: { key: string }) =>
  read.select().from(rateBuckets).where(eq(rateBuckets.key, key)),
);

/** Deletes the buckets that are full again; `nowMs` in real time. */
export async function pruneBuckets(db: Database, nowMs: number): Promise<void> {
  await db.write(async (tx) => {
    await tx.delete(rateBuckets).where(lte(rateBuckets.fullAt, nowMs));
  });
}
