import { and, eq, lte, or, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { leases } from "#db/tables.ts";

/**
 * Takes or renews a lease by one conditional update: true for the one holder that has it until `nowMs + forMs`.
 * Counted in real time (ms UTC), since a shop's clock may be moved.
 */
export function takeLease(
  db: Database,
  name: string,
  holder: string,
  nowMs: number,
  forMs: number,
): Promise<boolean> {
  return db.write(async (tx) => {
    const until = nowMs + forMs;
    await tx.insert(leases).values({ name, holder, until: 0, term: 0 }).onConflictDoNothing();
    const taken = await tx
      .update(leases)
      .set({ holder, until, term: sql`${leases.term} + 1` })
      .where(and(eq(leases.name, name), or(eq(leases.holder, holder), lte(leases.until, nowMs))))
      .returning({ name: leases.name });
    return taken.length > 0;
  });
}

/** Lets the next process take over at once. */
export async function dropLease(db: Database, name: string, holder: string): Promise<void> {
  await db.write(async (tx) => {
    await tx
      .update(leases)
      .set({ until: 0 })
      .where(and(eq(leases.name, name), eq(leases.holder, holder)));
  });
}
