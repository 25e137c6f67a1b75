import { createHash } from "node:crypto";
import { inArray } from "drizzle-orm";
import type { Tx } from "#db/database.ts";
import { dialect } from "#db/dialect.ts";
import { leases } from "#db/tables/operations.ts";

// SQLite runs one body at a time: there is nothing to lock. On PostgreSQL bodies run side by side, and one that decides by
// what it read first locks it.

/** A query whose rows nobody else changes until the transaction ends; it sees them as they are once it has them. */
export function forUpdate<Query extends object>(query: Query): Query {
  if (dialect === "sqlite") return query;
  const lockable = query as Query & { for(strength: "no key update"): Query };
  // Rows that point at these may still be written.
  return lockable.for("no key update");
}

/** Locks that are told apart; names that share one merely wait for each other. */
const LOCKS = 1024;

/**
 * Waits until no other transaction holds one of the named locks, and holds them until the end: for decisions by rows that
 * may not exist yet, such as how many there are. They are rows, since not every database that speaks PostgreSQL's
 * protocol has advisory locks.
 */
export async function lock(tx: Tx, ...names: string[]): Promise<void> {
  if (dialect === "sqlite") return;
  // In one order, so that no two wait for each other.
  const wanted = [...new Set(names.map(lockName))].sort();
  const take = () =>
    forUpdate(
      tx
        .select({ name: leases.name })
        .from(leases)
        .where(inArray(leases.name, wanted))
        .orderBy(leases.name),
    );
  if ((await take()).length === wanted.length) return;
  const rows = wanted.map((name) => ({ name, holder: "", until: 0, term: 0 }));
  await tx.insert(leases).values(rows).onConflictDoNothing();
  await take();
}

const lockName = (name: string) =>
  `lock ${createHash("sha256").update(name).digest().readUInt32BE() % LOCKS}`;
