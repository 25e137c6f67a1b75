import { hasRecorded } from "#db/changes/record-changes.ts";
import type { Database, Tx } from "#db/database.ts";
import { isDistributed } from "#db/dialect.ts";
import { DatabaseUnavailable } from "#db/errors.ts";
import { type LazyPool, lazyPool, type TimeLimits } from "#db/postgres/connection/pool.ts";
import { isRetryable, isTransient, isUnknownCommit } from "#db/postgres/errors.ts";
import { askNamed, queriesOn } from "#db/postgres/query.ts";
import { persistently } from "#db/postgres/retry.ts";
import { transactionQueries } from "#db/postgres/transaction-queries.ts";
import { changeNotifications } from "#db/postgres/watch/notifications.ts";
import { watchChanges } from "#db/postgres/watch/watch-changes.ts";

/** Distributed engines document SERIALIZABLE as what they are made for; on PostgreSQL bodies lock what they decide by. */
const ISOLATION = isDistributed ? "SERIALIZABLE" : "READ COMMITTED";

type Options = {
  url: string;
  /** Most connections, for reading and for writing each. */
  poolSize?: number | undefined;
  /** How long a query waits for one of them. */
  connectTimeoutMs?: number | undefined;
  /** Other than the shop's own (db/postgres/connection/pool.ts). */
  limits?: TimeLimits | undefined;
};

/** A migrated PostgreSQL database; connects when it is first asked. */
export function openPostgres({ url, poolSize = 10, connectTimeoutMs, limits }: Options): Database {
  const pool = { url, connectTimeoutMs, limits, size: poolSize };
  const readers = lazyPool({ ...pool, readOnly: true });
  const writers = lazyPool({ ...pool, readOnly: false });
  const notifications = isDistributed ? null : changeNotifications(url, readers);
  const stops: (() => void)[] = [];
  const read = queriesOn((query) =>
    persistently(() => askNamed(query, (named) => readers.query(named)), isTransient),
  );
  const db: Database = {
    read,
    async write(body) {
      let committed: Tx | undefined;
      const result = await persistently(
        () =>
          writeOnce(writers, (tx) => {
            committed = tx;
            return body(tx);
          }),
        isRetryable,
      );
      if (committed && hasRecorded(committed)) notifications?.announce();
      return result;
    },
    watch(look) {
      const stop = watchChanges(notifications, look);
      stops.push(stop);
      return stop;
    },
    rehearse: (_, work) => work(db),
    integrity: () => persistently(() => findInvalid(readers), isTransient),
    async close() {
      for (const stop of stops) stop();
      await notifications?.settled();
      await Promise.all([readers.end(), writers.end()]);
    },
  };
  return db;
}

async function writeOnce<T>(pool: LazyPool, body: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  const { tx, run, end } = transactionQueries(client);
  let isClean = false;
  try {
    await client.query(`BEGIN ISOLATION LEVEL ${ISOLATION}`);
    const result = await run(body(tx));
    const { command } = await client.query("COMMIT").catch((error: unknown) => {
      if (isUnknownCommit(error)) throw new DatabaseUnavailable("unknown", { cause: error });
      throw error;
    });
    isClean = true;
    // That is how PostgreSQL answers when a statement had failed and the body went on regardless.
    if (command !== "COMMIT") throw new Error("a statement of the transaction failed: rolled back");
    return result;
  } finally {
    end();
    if (!isClean) isClean = await rollBack(client);
    // One that did not answer may still be inside its transaction.
    client.release(!isClean);
  }
}

const rollBack = (client: { query(text: string): Promise<unknown> }) =>
  client.query("ROLLBACK").then(
    () => true,
    () => false,
  );

/** Constraints that were never checked, indexes that were never finished, and pages with a wrong checksum. */
async function findInvalid(pool: LazyPool): Promise<string[]> {
  const checks = [
    "select 'constraint ' || conname || ' was not checked' as found from pg_constraint where not convalidated",
    "select 'index ' || indexrelid::regclass::text || ' is not valid' from pg_index where not indisvalid",
    // Distributed engines keep no pages of this kind.
    ...(isDistributed
      ? []
      : [
          `select 'page checksum failures: ' || checksum_failures from pg_stat_database
            where datname = current_database() and checksum_failures > 0`,
        ]),
  ];
  const { rows } = await pool.query({ text: checks.join(" union all ") });
  return rows.map((row: { found: string }) => row.found);
}
