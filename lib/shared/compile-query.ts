import { Column, is, Param, Placeholder, SQL, sql as text } from "drizzle-orm";

/** What `prepare()` of drizzle's builders makes, on either dialect, as far as it is used here. */
export type PreparedQuery = {
  getQuery(): { sql: string; params: unknown[] };
  /** Absent where no rows come back. */
  fields?: Field[] | undefined;
  joinsNotNullableMap?: Record<string, boolean> | undefined;
};

type Decoder = { mapFromDriverValue(value: unknown): unknown };
type Field = { path: string[]; field: Column | SQL | { sql: SQL } };
type Values = Record<string, unknown>;

export type CompiledQuery = {
  sql: string;
  /** The parameters in their order. Throws for a value that is missing. */
  fill(values: Values): unknown[];
  /** Makes an object of a row, which comes as a list; null where no rows come back. */
  read: ((row: unknown[]) => object) | null;
};

/** While a query is built, a placeholder stands in the place of each value. */
export const placeholders = <Values extends object>(): Values =>
  new Proxy({}, { get: (_, name) => text.placeholder(String(name)) }) as Values;

/** The columns that a row sets: drizzle leaves out those that are undefined. */
export const columnsSet = (row: object): string[] =>
  Object.keys(row).filter((name) => row[name as keyof typeof row] !== undefined);

/** Finds out once how a query's values are written and its rows are read, which drizzle does for every value and cell. */
export function compileQuery(query: PreparedQuery): CompiledQuery {
  const { sql, params } = query.getQuery();
  const writers = params.map(writerOf);
  return {
    sql: plannedOnce(sql),
    fill: (values) => writers.map((write) => write(values)),
    read: query.fields ? readerOf(query.fields, query.joinsNotNullableMap ?? {}) : null,
  };
}

/**
 * SQLite's planner looks at the values of parameters, in joins and sorts above all, and then compiles the statement again
 * for every value: several times what carrying it out takes. It doesn't look behind a sign.
 */
const plannedOnce = (sql: string): string => sql.replace(/(= |limit )\?/g, "$1+?");

function writerOf(param: unknown): (values: Values) => unknown {
  if (is(param, Placeholder)) return (values) => valueNamed(values, param.name);
  if (!is(param, Param) || !is(param.value, Placeholder)) return () => param;
  const { encoder } = param;
  const { name } = param.value;
  return (values) => {
    const value = valueNamed(values, name);
    return value === null ? null : encoder.mapToDriverValue(value);
  };
}

function valueNamed(values: Values, name: string): unknown {
  const value = values[name];
  if (value === undefined) throw new Error(`a prepared query got no ${name}`);
  return value;
}

function readerOf(fields: Field[], isJoined: Record<string, boolean>) {
  const cells = fields.map(({ path: [name = "", inner], field }) => ({
    name,
    inner,
    decode: decodeOf(field),
  }));
  // Of a left join, a side that was not found has nothing but nulls.
  const mayBeMissing = Object.values(isJoined).includes(false);
  // Runs for every row that is read: a plain loop takes half the time of the array's methods.
  return (row: unknown[]): object => {
    const made: Values = {};
    let at = 0;
    for (const { name, inner, decode } of cells) {
      const raw = row[at++];
      const value = raw === null || decode === null ? raw : decode(raw);
      if (inner === undefined) made[name] = value;
      else {
        made[name] ??= {};
        (made[name] as Values)[inner] = value;
      }
    }
    return mayBeMissing ? withoutMissing(made, cells) : made;
  };
}

function withoutMissing(made: Values, cells: { name: string; inner: string | undefined }[]) {
  for (const { name, inner } of cells) {
    const side = made[name];
    if (inner !== undefined && side && Object.values(side).every((value) => value === null))
      made[name] = null;
  }
  return made;
}

/** How a cell is read; null where it stays as the driver gives it. */
function decodeOf(field: Field["field"]): Decoder["mapFromDriverValue"] | null {
  const decoder = is(field, Column) ? field : decoderOf(is(field, SQL) ? field : field.sql);
  if (decoder.mapFromDriverValue === Column.prototype.mapFromDriverValue) return null;
  return (value) => decoder.mapFromDriverValue(value);
}

const decoderOf = (field: SQL): Decoder => (field as unknown as { decoder: Decoder }).decoder;
