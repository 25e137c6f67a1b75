import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";

/**
 * Query builder without a transaction's methods: a drizzle transaction() would lose atomicity on SQLite. Typed as
 * SQLite's for either dialect (db/columns.ts).
 */
export type Queries = Omit<
  BetterSQLite3Database,
  "transaction" | "$client" | "run" | "all" | "get" | "values"
>;
export type Reader = Pick<Queries, "select" | "selectDistinct" | "$count" | "with">;
export type Tx = Queries;

export type Database = {
  /** Queries on read-only connections: a write here is refused by the database itself. */
  read: Reader;
  /**
   * Runs `body` in a transaction and returns what it returns. On SQLite one body runs at a time; on PostgreSQL several
   * do (READ COMMITTED), and a body that met a deadlock, a serialisation failure or a lost connection runs again: it may
   * change nothing but through its tx, and await nothing else. Throws DatabaseUnavailable (within 2 s while the database
   * is busy), AwaitedOutsideDatabase, or whatever the body throws, rolled back.
   */
  write<T>(body: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * Calls `look` soon after anyone, in this process or another, may have written to the change log, now and then for
   * nothing, until the function returned is called.
   */
  watch(look: () => void): () => void;
  /**
   * Calls `work` with a database to try writing on while the shop goes on: on SQLite a copy in `folder`. PostgreSQL has
   * no cheap copy: there it is this database, and `work` must roll back what it writes.
   */
  rehearse<T>(folder: string, work: (db: Database) => Promise<T>): Promise<T>;
  /** What the database's own checks find: [] when sound. */
  integrity(): Promise<string[]>;
  /** Resolves once its connections are closed; nothing can be asked any more from the call on. */
  close(): Promise<void>;
};
