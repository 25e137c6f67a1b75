import Sqlite from "better-sqlite3";
import { movedTables } from "#db/move/moved-tables.ts";
import { readTarget } from "#db/move/read-target.ts";
import { connect } from "#db/postgres/connection/connect.ts";
import { types } from "#db/postgres/types.ts";
import { migrateSqlite } from "#db/sqlite/migrate.ts";

/**
 * Copies a shop from PostgreSQL into a new SQLite file while the shop goes on: all tables as they were at one moment. The
 * process's dialect must be PostgreSQL. Throws EnvError, and what either database says.
 */
export async function copyToSqlite(url: string, file: string): Promise<void> {
  const source = await connect(url, { types });
  try {
    migrateSqlite(file);
    const target = new Sqlite(file);
    try {
      target.pragma("foreign_keys = OFF");
      await source.query("begin isolation level repeatable read read only");
      target.exec("begin immediate");
      for (const table of movedTables()) {
        const names = table.columns.map(({ name }) => `"${name}"`);
        const insert = target.prepare(
          `insert into "${table.name}" (${names.join(", ")}) values (${names.map(() => "?").join(", ")})`,
        );
        for await (const rows of readTarget(source, table))
          for (const row of rows)
            insert.run(row.map((value) => (typeof value === "boolean" ? Number(value) : value)));
      }
      target.exec("commit");
      await source.query("rollback");
    } finally {
      target.close();
    }
  } finally {
    await source.end();
  }
}
