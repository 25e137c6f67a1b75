import { and, asc, desc, eq, isNotNull, isNull, type SQL } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { emails, orders } from "#db/tables.ts";
import { beyond, type KeyPage, keyPage, type Place } from "#lib/merchant/lists/key-page.ts";

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
  place: Place,
  size: number,
): Promise<KeyPage<EmailRow>> {
  const backwards = place.before !== null;
  const here = beyond(emails.createdAt, emails.id, place);
  const found = await rowsOf(read, and(is(state), here), backwards, size + 1);
  return keyPage(found, size, place, (row) => [row.createdAt, row.id]);
}

function is(state: EmailState | null): SQL | undefined {
  if (state === null) return undefined;
  if (state === "sent") return isNotNull(emails.sentAt);
  return and(
    isNull(emails.sentAt),
    state === "waiting" ? isNull(emails.error) : isNotNull(emails.error),
  );
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
