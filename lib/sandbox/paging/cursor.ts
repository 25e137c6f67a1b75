import { and, type Column, eq, lt, or, type SQL } from "drizzle-orm";

/** The last row of a page that is newest first: its time in ms UTC and its id. */
export type Cursor = { at: number; id: string };

/** Reads `before` of an address, such as `1763750000000-abc`; anything else is no cursor: the newest page. */
export function readCursor(query: URLSearchParams): Cursor | null {
  const [, at, id] = /^(\d{1,15})-(.{1,200})$/.exec(query.get("before") ?? "") ?? [];
  return at && id ? { at: Number(at), id } : null;
}

/** Rows after the cursor; all of them without one. */
export const isOlder = (at: Column, id: Column, cursor: Cursor | null): SQL | undefined =>
  cursor ? or(lt(at, cursor.at), and(eq(at, cursor.at), lt(id, cursor.id))) : undefined;

/** A page of at most `limit` rows, and what `before` is for the next one: null after the last. */
export function toPage<Row>(rows: Row[], limit: number, key: (row: Row) => Cursor) {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const older = rows.length > limit && last ? key(last) : null;
  return { rows: shown, older: older && `${older.at}-${older.id}` };
}
