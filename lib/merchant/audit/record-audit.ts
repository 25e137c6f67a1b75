import type { Tx } from "#db/client.ts";
import { auditLog } from "#db/tables.ts";
import { newOrderedId } from "#lib/ids.ts";
import type { Staff } from "#lib/merchant/staff.ts";

export type AuditEntry = {
  staff: Pick<Staff, "id" | "name">;
  /** Subject and verb, such as "order.cancel". */
  action: string;
  /** What kind of thing, such as "order". */
  subject: string;
  subjectId: string;
  /** What changed, as it was and as it became; never a password or a secret. */
  before?: unknown;
  after?: unknown;
  /** The shop's time, ms UTC. */
  now: number;
};

/** Writes down a change by a person, in the transaction that makes it. */
export async function recordAudit(
  tx: Pick<Tx, "insert">,
  { staff, action, subject, subjectId, before, after, now }: AuditEntry,
): Promise<void> {
  await tx.insert(auditLog).values({
    id: newOrderedId(),
    at: now,
    staffId: staff.id,
    staffName: staff.name,
    action,
    subject,
    subjectId,
    before,
    after,
  });
}
