/** Rows of any table that one statement may write: SQLite takes at most 32,766 values, and no table has 32 columns. */
const MAX_ROWS = 1000;

/** A list in parts, each small enough for one statement. */
export function* inBatches<T>(rows: readonly T[], size = MAX_ROWS): Generator<T[]> {
  for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size);
}
