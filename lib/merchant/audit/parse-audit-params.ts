import { z } from "zod";
import type { AuditFilter } from "#lib/merchant/audit/list-audit.ts";

const DAY_MS = 86_400_000;

const text = z.string().trim().max(100).default("").catch("");
const day = z.iso.date().or(z.literal("")).default("").catch("");

const schema = z.object({ staff: text, subject: text, id: text, from: day, to: day });

export type AuditParams = z.output<typeof schema>;

/** The filters in an address: as its form shows them, and as the query takes them. Nonsense is left out. */
export function parseAuditParams(params: Record<string, unknown>): {
  values: AuditParams;
  filter: AuditFilter;
} {
  const values = schema.parse(params);
  const { staff, subject, id, from, to } = values;
  const filter = {
    staffId: staff || undefined,
    subject: subject || undefined,
    subjectId: id || undefined,
    from: from ? Date.parse(from) : undefined,
    until: to ? Date.parse(to) + DAY_MS : undefined,
  };
  return { values, filter };
}
