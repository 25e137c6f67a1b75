import { and, asc, desc, eq, type SQL } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { inbox, orders } from "#db/tables.ts";
import { beyond, type KeyPage, keyPage, type Place } from "#lib/merchant/lists/key-page.ts";
import type { InboxVerdict } from "#lib/orders/notifications/inbox.ts";

export type InboxRow = Awaited<ReturnType<typeof rowsOf>>[number];

/** Notifications with a verdict, or all, newest first, after or before a cursor (moment, id); with the cursors beyond. */
export async function listInbox(
  read: Reader,
  verdict: InboxVerdict | null,
  place: Place,
  size: number,
): Promise<KeyPage<InboxRow>> {
  const backwards = place.before !== null;
  const here = beyond(inbox.receivedAt, inbox.id, place);
  const wanted = verdict === null ? undefined : eq(inbox.verdict, verdict);
  const found = await rowsOf(read, and(wanted, here), backwards, size + 1);
  return keyPage(found, size, place, (row) => [row.receivedAt, row.id]);
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
