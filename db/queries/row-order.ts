import { type AnyColumn, type SQL, sql } from "drizzle-orm";

type Value = string | number;

const row = (parts: (AnyColumn | Value)[]) =>
  sql`(${sql.join(
    parts.map((part) => sql`${part}`),
    sql`, `,
  )})`;

/** Rows that come after these values in ascending order of the columns: an index of them is entered there. */
export const isAbove = (columns: AnyColumn[], values: Value[]): SQL =>
  sql`${row(columns)} > ${row(values)}`;

/** The same in descending order. */
export const isBelow = (columns: AnyColumn[], values: Value[]): SQL =>
  sql`${row(columns)} < ${row(values)}`;
