import type { Pool, PoolClient, QueryConfig, QueryResult } from "pg";
import { isDistributed } from "#db/dialect.ts";
import { DatabaseUnavailable } from "#db/errors.ts";
import { verifying } from "#db/postgres/connection/tls.ts";
import { types } from "#db/postgres/types.ts";

/** How long a query waits for a free connection, or for a new one. */
const CONNECT_TIMEOUT_MS = 1800;

/** What the server ends by itself, however the shop's process is doing. */
export type TimeLimits = {
  /** How long a statement waits for a row that another transaction holds. */
  lockMs: number;
  statementMs: number;
  /** A body awaits nothing but its tx, so that a longer pause means that its process hangs. */
  idleInTransactionMs: number;
};
const shopLimits: TimeLimits = { lockMs: 1200, statementMs: 30_000, idleInTransactionMs: 10_000 };

export type PoolOptions = {
  url: string;
  readOnly: boolean;
  /** Most connections. */
  size: number;
  connectTimeoutMs?: number | undefined;
  limits?: TimeLimits | undefined;
};

/** A pool whose driver is loaded, and whose first connection is made, by the first query. */
export type LazyPool = {
  /** A connection of one's own; give it back by `release`, with `true` when it must not be used again. */
  connect(): Promise<PoolClient>;
  query(query: QueryConfig): Promise<QueryResult>;
  end(): Promise<void>;
};

/** Makes such a pool; nothing is connected yet. */
export function lazyPool(options: PoolOptions): LazyPool {
  let pool: Promise<Pool> | undefined;
  let ended = false;
  const ready = () => {
    if (ended) throw new DatabaseUnavailable("closed");
    pool ??= open(options);
    return pool;
  };
  return {
    connect: async () => (await ready()).connect(),
    query: async (query) => (await ready()).query(query),
    async end() {
      if (ended) return;
      ended = true;
      await (await pool)?.end();
    },
  };
}

/** A page's queries are short: to compile them, or to start more processes for them, takes longer than they do. */
const SHORT_QUERIES = ["jit=off", "max_parallel_workers_per_gather=0"];

/** Distributed engines know neither of them. */
function settings(readOnly: boolean): string {
  const own = isDistributed ? [] : SHORT_QUERIES;
  return [...(readOnly ? ["default_transaction_read_only=on"] : []), ...own]
    .map((setting) => `-c ${setting}`)
    .join(" ");
}

async function open({
  url,
  readOnly,
  size,
  connectTimeoutMs = CONNECT_TIMEOUT_MS,
  limits = shopLimits,
}: PoolOptions): Promise<Pool> {
  // A shop on SQLite never loads the driver.
  const { default: pg } = await import("pg");
  const pool = new pg.Pool({
    connectionString: verifying(url),
    max: size,
    connectionTimeoutMillis: connectTimeoutMs,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    application_name: "halftone",
    types,
    statement_timeout: limits.statementMs,
    // When not even the time limit's error arrives.
    query_timeout: limits.statementMs + 5000,
    lock_timeout: limits.lockMs,
    idle_in_transaction_session_timeout: limits.idleInTransactionMs,
    options: settings(readOnly),
  });
  // A connection that breaks while nobody uses it is replaced; without a listener the process would end.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}
