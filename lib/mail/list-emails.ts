import { and, asc, desc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { emails, orders } from "#db/tables.ts";
import { type Cursor, writeCursor } from "#lib/merchant/cursor.ts";

/** waiting: not sent yet. refused: the mail server refuses it. sent: handed to the mail server. */
export type EmailState = "waiting" | "refused" | "sent";
export const emailStates: EmailState[] = ["waiting", "refused", "sent"];

export type EmailRow = Awaited<ReturnType<typeof rowsOf>>[number];

export const stateOf = ({ sentAt, error }: Pick<EmailRow, "sentAt" | "error">): EmailState =>
  sentAt !== null ? "sent" : error === null ? "waiting" : "refused";

/** Mails of a state, or all, newest first, after or before a cursor (moment, id); with the cursors beyond. */
export async function listEmails(
  read: Reader,
  state: EmailState | null,
  { after, before }: { after: Cursor | null; before: Cursor | null },
  size: number,
): Promise<{ rows: EmailRow[]; previous: string | null; next: string | null }> {
  const backwards = before !== null;
  const cursor = before ?? after;
  const found = await rowsOf(read, and(is(state), beyond(cursor, backwards)), backwards, size + 1);
  const isMore = found.length > size;
  const rows = found.slice(0, size);
  if (backwards) rows.reverse();
  const cursorOf = (row: EmailRow | undefined) =>
    row ? writeCursor([row.createdAt, row.id]) : null;
  return {
    rows,
    previous: (backwards ? isMore : after !== null) ? cursorOf(rows[0]) : null,
    next: backwards || isMore ? cursorOf(rows.at(-1)) : null,
  };
}

function is(state: EmailState | null): SQL | undefined {
  if (state === null) return undefined;
  if (state === "sent") return isNotNull(emails.sentAt);
  return and(
    isNull(emails.sentAt),
    state === "waiting" ? isNull(emails.error) : isNotNull(emails.error),
  );
}

function beyond(cursor: Cursor | null, backwards: boolean): SQL | undefined {
  if (!cursor) return undefined;
  const here = sql`(${emails.createdAt}, ${emails.id})`;
  const [at, id] = cursor;
  return backwards ? sql`${here} > (${at}, ${id})` : sql`${here} < (${at}, ${id})`;
}

function rowsOf(read: Reader, condition: SQL | undefined, backwards: boolean, limit: number) {
  const direction = backwards ? asc : desc;
  return read
    .select({
      id: emails.id,
      kind: emails.kind,
      recipient: emails.recipient,
      subject: emails.subject,
      createdAt: emails.createdAt,
      sentAt: emails.sentAt,
      error: emails.error,
      orderId: emails.orderId,
      orderNumber: orders.number,
    })
    .from(emails)
    .leftJoin(orders, eq(orders.id, emails.orderId))
    .where(condition)
    .orderBy(direction(emails.createdAt), direction(emails.id))
    .limit(limit);
}
