import type { Metadata } from "next";
import { DueTable } from "#components/merchant/refunds/due-table.tsx";
import { PayoutTable } from "#components/merchant/refunds/payout-table.tsx";
import { PageHeader } from "#components/merchant/ui/page-header.tsx";
import { Panel } from "#components/merchant/ui/panel.tsx";
import { requireStaff } from "#lib/merchant/session.ts";
import { formatMoney } from "#lib/money.ts";
import { getRefundOverview } from "#lib/refunds/queries.ts";
import { merchantRefundMessages as t } from "#messages/merchant/refunds.ts";

export const metadata: Metadata = { title: t.title };

export default async function RefundsPage() {
  await requireStaff();
  const { due, moving, ended, left } = await getRefundOverview();
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <div className="grid gap-6">
        <Panel title={t.due.title}>
          <DueTable rows={due} />
        </Panel>
        <Panel title={t.moving.title} aside={t.limits(formatMoney(left.minor), left.refunds)}>
          <PayoutTable caption={t.moving.title} rows={moving} empty={t.moving.empty} />
        </Panel>
        <Panel title={t.ended.title}>
          <PayoutTable caption={t.ended.title} rows={ended} empty={t.ended.empty} />
        </Panel>
      </div>
    </>
  );
}
