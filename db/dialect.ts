export type Dialect = "sqlite" | "postgres";

/** Which database an address names: `postgres://user:password@host/name`, or SQLite's `file:path`. */
export const dialectOf = (databaseUrl: string): Dialect =>
  /^postgres(ql)?:/.test(databaseUrl) ? "postgres" : "sqlite";

/**
 * Whether the process's database speaks PostgreSQL's protocol without being PostgreSQL (docs/distributed-databases.md):
 * transactions are serialisable and run again more often, and only what CockroachDB and YugabyteDB document is used.
 */
export const isDistributed = process.env.DATABASE_ENGINE === "distributed";

/** The path in an address of a SQLite file. */
export const fileOf = (databaseUrl: string): string => databaseUrl.replace(/^file:/, "");

/** The process's dialect: tables are made for it as their modules load. */
export const dialect = dialectOf(process.env.DATABASE_URL ?? "");

/** An address without its password, to be shown. */
export function describeDatabase(databaseUrl: string): string {
  if (dialectOf(databaseUrl) === "sqlite") return fileOf(databaseUrl);
  const { host, pathname } = new URL(databaseUrl);
  return `PostgreSQL at ${host}, database ${pathname.slice(1)}`;
}
