import { and, desc, eq, gte, lt } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { isBelow } from "#db/queries/row-order.ts";
import { auditLog } from "#db/tables.ts";
import type { Cursor } from "#lib/merchant/lists/cursor.ts";

export type AuditRow = typeof auditLog.$inferSelect;

export type AuditFilter = {
  staffId?: string | undefined;
  subject?: string | undefined;
  subjectId?: string | undefined;
  /** From this moment, ms UTC, and before that one. */
  from?: number | undefined;
  until?: number | undefined;
};

/** Changes that match, newest first, after the row that the cursor `[at, id]` names; at most `limit`. */
export function listAudit(
  read: Reader,
  { staffId, subject, subjectId, from, until }: AuditFilter,
  cursor: Cursor | null,
  limit: number,
): Promise<AuditRow[]> {
  const [at, id] = cursor ?? [];
  return read
    .select()
    .from(auditLog)
    .where(
      and(
        staffId ? eq(auditLog.staffId, staffId) : undefined,
        subject ? eq(auditLog.subject, subject) : undefined,
        subjectId ? eq(auditLog.subjectId, subjectId) : undefined,
        from === undefined ? undefined : gte(auditLog.at, from),
        until === undefined ? undefined : lt(auditLog.at, until),
        typeof at === "number" && typeof id === "string"
          ? isBelow([auditLog.at, auditLog.id], [at, id])
          : undefined,
      ),
    )
    .orderBy(desc(auditLog.at), desc(auditLog.id))
    .limit(limit);
}

/** The areas that changes were made in, for a filter. */
export async function listAuditSubjects(read: Reader): Promise<string[]> {
  const rows = await read
    .selectDistinct({ subject: auditLog.subject })
    .from(auditLog)
    .orderBy(auditLog.subject);
  return rows.map(({ subject }) => subject);
}
