import Sqlite from "better-sqlite3";
import { DatabaseUnavailable } from "#db/errors.ts";

type Connection = InstanceType<typeof Sqlite>;

function codeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  return cause instanceof Sqlite.SqliteError ? cause.code : "";
}

/** Whether another connection held the database for too long. */
export const isBusy = (error: unknown) => codeOf(error).startsWith("SQLITE_BUSY");

/** The error as callers of db.read and db.write know it. */
export function classified(error: unknown): unknown {
  const code = codeOf(error);
  if (isBusy(error)) return new DatabaseUnavailable("busy", { cause: error });
  if (code === "SQLITE_FULL" || code.startsWith("SQLITE_IOERR"))
    return new DatabaseUnavailable("full", { cause: error });
  return error;
}

/** The same connection, whose statements throw DatabaseUnavailable for a lock or a disk that doesn't answer. */
export function tellUnavailable(reader: Connection): Connection {
  const compile = telling(reader.prepare.bind(reader));
  const prepare = (source: string) => {
    const statement = compile(source);
    // One that is remembered was changed before.
    if (!Object.hasOwn(statement, "all"))
      Object.assign(statement, {
        all: telling(statement.all.bind(statement)),
        get: telling(statement.get.bind(statement)),
      });
    return statement;
  };
  return Object.assign(reader, { prepare });
}

const telling =
  <Args extends unknown[], Answer>(ask: (...args: Args) => Answer) =>
  (...args: Args): Answer => {
    try {
      return ask(...args);
    } catch (error) {
      throw classified(error);
    }
  };
