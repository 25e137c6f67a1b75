import type { AnyColumn, SQL } from "drizzle-orm";
import { isAbove, isBelow } from "#db/queries/row-order.ts";
import { type Cursor, writeCursor } from "#lib/merchant/lists/cursor.ts";

/** Where a page of a list lies: after a row, before one, or at the top. */
export type Place = { after: Cursor | null; before: Cursor | null };

/** A page of a list, with the cursors to what lies before and after it; null where nothing does. */
export type KeyPage<Row> = { rows: Row[]; previous: string | null; next: string | null };

/**
 * A page of `size` rows as they are shown. `found`: in the direction they were read in, from the place on, and one more
 * than the page holds where there is one.
 */
export function keyPage<Row>(
  found: Row[],
  size: number,
  { after, before }: Place,
  cursorOf: (row: Row) => Cursor,
): KeyPage<Row> {
  const backwards = before !== null;
  const isMore = found.length > size;
  const rows = found.slice(0, size);
  if (backwards) rows.reverse();
  const cursor = (row: Row | undefined) => (row ? writeCursor(cursorOf(row)) : null);
  return {
    rows,
    previous: (backwards ? isMore : after !== null) ? cursor(rows[0]) : null,
    next: backwards || isMore ? cursor(rows.at(-1)) : null,
  };
}

/** What lies beyond a cursor (moment, id) in a list that shows the newest first; undefined without one. */
export function beyond(at: AnyColumn, id: AnyColumn, { after, before }: Place): SQL | undefined {
  const cursor = before ?? after;
  if (!cursor) return undefined;
  const columns = [at, id];
  return before ? isAbove(columns, cursor) : isBelow(columns, cursor);
}
