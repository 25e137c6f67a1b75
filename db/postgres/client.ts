import { setTimeout as wait } from "node:timers/promises";
import type { Database, Tx } from "#db/database.ts";
import { DatabaseUnavailable } from "#db/errors.ts";
import { classified, codeOf, isRetryable } from "#db/postgres/errors.ts";
import { type LazyPool, lazyPool } from "#db/postgres/pool.ts";
import { queriesOn } from "#db/postgres/query.ts";
import { transactionQueries } from "#db/postgres/transaction-queries.ts";

// Leaves room for the rest of a request, as on SQLite.
const DEADLINE_MS = 1200;
const MAX_PAUSE_MS = 50;
/** Whatever the time, since PostgreSQL needs a second to find a deadlock. */
const MIN_TRIES = 4;
const MAX_TRIES = 20;

type Options = {
  url: string;
  /** Most connections, for reading and for writing each. */
  poolSize?: number | undefined;
  /** How long a query waits for one of them. */
  connectTimeoutMs?: number | undefined;
};

/** A migrated PostgreSQL database; connects when it is first asked. */
export function openPostgres({ url, poolSize = 10, connectTimeoutMs }: Options): Database {
  const readers = lazyPool({ url, connectTimeoutMs, readOnly: true, size: poolSize });
  const writers = lazyPool({ url, connectTimeoutMs, readOnly: false, size: poolSize });
  const read = queriesOn((query) => persistently(() => readers.query(query), isLost));
  const db: Database = {
    read,
    write: (body) => persistently(() => writeOnce(writers, body), isRetryable),
    rehearse: (_, work) => work(db),
    integrity: () => persistently(() => findInvalid(readers), isLost),
    async close() {
      await Promise.all([readers.end(), writers.end()]);
    },
  };
  return db;
}

const isLost = (error: unknown) => codeOf(error) === "lost";

/** Does `work` again while its error allows it and there is time. */
async function persistently<T>(
  work: () => Promise<T>,
  isWorthIt: (error: unknown) => boolean,
): Promise<T> {
  const deadline = performance.now() + DEADLINE_MS;
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      const isLate = performance.now() > deadline;
      const isOver = isLost(error) ? isLate : tries >= (isLate ? MIN_TRIES : MAX_TRIES);
      if (!isWorthIt(error) || isOver) throw classified(error);
      await wait(Math.random() * MAX_PAUSE_MS);
    }
  }
}

async function writeOnce<T>(pool: LazyPool, body: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  const { tx, run, end } = transactionQueries(client);
  let isClean = false;
  try {
    await client.query("BEGIN ISOLATION LEVEL READ COMMITTED");
    const result = await run(body(tx));
    const { command } = await client.query("COMMIT").catch((error: unknown) => {
      if (isLost(error)) throw new DatabaseUnavailable("unknown", { cause: error });
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
  const { rows } = await pool.query({
    text: `select 'constraint ' || conname || ' was not checked' as found from pg_constraint where not convalidated
      union all select 'index ' || indexrelid::regclass || ' is not valid' from pg_index where not indisvalid
      union all select 'page checksum failures: ' || checksum_failures from pg_stat_database
        where datname = current_database() and checksum_failures > 0`,
  });
  return rows.map((row: { found: string }) => row.found);
}
