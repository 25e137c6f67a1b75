import { eq } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Tx } from "#db/database.ts";
import { prepared } from "#db/queries/prepared.ts";
import { columnsSet } from "#lib/shared/compile-query.ts";
import { getOrCreate } from "#lib/shared/get-or-create.ts";

type Values = Record<string, unknown>;
type Write<Result> = (tx: Tx, values: Values) => Promise<Result>;

/** Inserts rows, prepared once for each set of columns; rows that differ in theirs are inserted without. */
export const preparedInsert = <T extends SQLiteTable>(table: T) =>
  insertInto<T, unknown>((tx, rows) => tx.insert(table).values(rows));

/** The same, passing over rows that are there already. */
export const preparedInsertOnce = <T extends SQLiteTable>(table: T) =>
  insertInto<T, unknown>((tx, rows) => tx.insert(table).values(rows).onConflictDoNothing());

/** Inserts a row and returns it, with what the database added. */
export function preparedInsertReturning<T extends SQLiteTable>(table: T) {
  const insert = insertInto<T, unknown>((tx, rows) => tx.insert(table).values(rows).returning());
  return async (tx: Tx, row: T["$inferInsert"]): Promise<T["$inferSelect"]> => {
    const [inserted] = (await insert(tx, [row])) as T["$inferSelect"][];
    if (!inserted) throw new Error("an inserted row was not returned");
    return inserted;
  };
}

/** Sets some columns of the row with an id, prepared once for each set of columns. */
export function preparedUpdate<T extends SQLiteTable & { id: SQLiteColumn }>(table: T) {
  const made = new Map<string, Write<unknown>>();
  return (tx: Tx, id: string, change: Partial<T["$inferSelect"]>): Promise<unknown> => {
    const names = columnsSet(change);
    const update = getOrCreate(made, names.join(), () =>
      prepared((on: Tx, values: Values) =>
        on
          .update(table)
          .set(Object.fromEntries(names.map((name) => [name, values[name]])) as object)
          .where(eq(table.id, values.id)),
      ),
    );
    return update(tx, { ...change, id });
  };
}

/** More at once are seldom, and each number of rows would be kept as a statement of its own. */
const MAX_ROWS = 20;

function insertInto<T extends SQLiteTable, Result>(
  build: (tx: Tx, rows: T["$inferInsert"][]) => PromiseLike<Result> & { prepare(): unknown },
) {
  const made = new Map<string, Write<Result>>();
  return async (tx: Tx, rows: T["$inferInsert"][]): Promise<Result> => {
    const all = rows as Values[];
    const names = columnsSet(all[0] ?? {});
    const columns = names.join();
    const areAlike = all.length === 1 || all.every((row) => columnsSet(row).join() === columns);
    if (rows.length > MAX_ROWS || !areAlike) return build(tx, rows);
    const insert = getOrCreate(made, `${rows.length} ${columns}`, () =>
      prepared((on: Tx, values: Values) =>
        build(
          on,
          all.map((_, at) =>
            Object.fromEntries(names.map((name) => [name, values[keyOf(at, name)]])),
          ),
        ),
      ),
    );
    const values: Values = {};
    for (const [at, row] of all.entries())
      for (const name of names) values[keyOf(at, name)] = row[name];
    return insert(tx, values);
  };
}

/** The name of a row's value; most inserts are of one row. */
const keyOf = (at: number, name: string) => (at === 0 ? name : `${at} ${name}`);
