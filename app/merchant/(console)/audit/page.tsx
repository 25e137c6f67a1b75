import type { Metadata } from "next";
import { AuditFilters } from "#components/merchant/audit/audit-filters.tsx";
import { AuditTable } from "#components/merchant/audit/audit-table.tsx";
import { Pager } from "#components/merchant/ui/lists/pager.tsx";
import { PageHeader } from "#components/merchant/ui/page-header.tsx";
import { getDb } from "#db/client.ts";
import { listAccounts } from "#lib/merchant/accounts/accounts.ts";
import { listAudit, listAuditSubjects } from "#lib/merchant/audit/list-audit.ts";
import { parseAuditParams } from "#lib/merchant/audit/parse-audit-params.ts";
import { readCursor, writeCursor } from "#lib/merchant/lists/cursor.ts";
import { requireStaff } from "#lib/merchant/session.ts";
import { merchantAuditMessages as t } from "#messages/merchant/staff/audit.ts";

export const metadata: Metadata = { title: t.title };

const PAGE = 50;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AuditPage({ searchParams }: Props) {
  await requireStaff("owner");
  const params = await searchParams;
  const { read } = getDb();
  const { values, filter } = parseAuditParams(params);
  const rows = await listAudit(read, filter, readCursor(params.after), PAGE + 1);
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined;
  const next = last && new URLSearchParams({ ...values, after: writeCursor([last.at, last.id]) });
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <AuditFilters
        values={values}
        accounts={await listAccounts(read)}
        subjects={await listAuditSubjects(read)}
      />
      <AuditTable rows={rows.slice(0, PAGE)} />
      <Pager nextHref={next ? `/merchant/audit?${next}` : null} />
    </>
  );
}
