import { eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { inbox, payments, refunds } from "#db/tables.ts";
import type { Breach } from "#lib/orders/audit/breach.ts";

/** Whatever was acknowledged as a payment's or refund's news is stored as a fact. */
export async function checkInbox(read: Reader): Promise<Breach[]> {
  const known = new Set<string | null>();
  for (const table of [payments, refunds])
    for (const row of await read.select({ recordId: table.recordId }).from(table))
      known.add(row.recordId);
  const acknowledged = await read
    .select({ id: inbox.id, recordId: inbox.recordId, verdict: inbox.verdict })
    .from(inbox)
    .where(eq(inbox.acknowledged, true));
  return acknowledged
    .filter(
      ({ verdict, recordId }) =>
        ["confirmed", "unconfirmed"].includes(verdict) && !known.has(recordId),
    )
    .map(({ id, recordId }) => ({
      invariant: "inbox",
      where: `notification ${id}`,
      found: `no fact of record ${recordId}`,
    }));
}
