import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { inbox, orders } from "#db/tables.ts";
import { type Cursor, writeCursor } from "#lib/merchant/cursor.ts";
import type { InboxVerdict } from "#lib/orders/notifications/inbox.ts";

export type InboxRow = Awaited<ReturnType<typeof rowsOf>>[number];

/** Notifications with a verdict, or all, newest first, after or before a cursor (moment, id); with the cursors beyond. */
export async function listInbox(
  read: Reader,
  verdict: InboxVerdict | null,
  { after, before }: { after: Cursor | null; before: Cursor | null },
  size: number,
): Promise<{ rows: InboxRow[]; previous: string | null; next: string | null }> {
  const backwards = before !== null;
  const cursor = before ?? after;
  const found = await rowsOf(
    read,
    and(verdict === null ? undefined : eq(inbox.verdict, verdict), beyond(cursor, backwards)),
    backwards,
    size + 1,
  );
  const isMore = found.length > size;
  const rows = found.slice(0, size);
  if (backwards) rows.reverse();
  const cursorOf = (row: InboxRow | undefined) =>
    row ? writeCursor([row.receivedAt, row.id]) : null;
  return {
    rows,
    previous: (backwards ? isMore : after !== null) ? cursorOf(rows[0]) : null,
    next: backwards || isMore ? cursorOf(rows.at(-1)) : null,
  };
}

function beyond(cursor: Cursor | null, backwards: boolean): SQL | undefined {
  if (!cursor) return undefined;
  const here = sql`(${inbox.receivedAt}, ${inbox.id})`;
  const [at, id] = cursor;
  return backwards ? sql`${here} > (${at}, ${id})` : sql`${here} < (${at}, ${id})`;
}

function rowsOf(read: Reader, condition: SQL | undefined, backwards: boolean, limit: number) {
  const direction = backwards ? asc : desc;
  return read
    .select({
      id: inbox.id,
      receivedAt: inbox.receivedAt,
      verdict: inbox.verdict,
      reason: inbox.reason,
      orderType: inbox.orderType,
      api: inbox.api,
      orderId: inbox.orderId,
      orderNumber: orders.number,
    })
    .from(inbox)
    .leftJoin(orders, eq(orders.id, inbox.orderId))
    .where(condition)
    .orderBy(direction(inbox.receivedAt), direction(inbox.id))
    .limit(limit);
}
