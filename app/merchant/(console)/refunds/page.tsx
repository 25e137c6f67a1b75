import type { Metadata } from "next";
import { DueTable } from "#components/merchant/refunds/due-table.tsx";
import { PayoutTable } from "#components/merchant/refunds/payout-table.tsx";
import { Pager } from "#components/merchant/ui/lists/pager.tsx";
import { PageHeader } from "#components/merchant/ui/page-header.tsx";
import { Tabs } from "#components/merchant/ui/tabs.tsx";
import { readCursor } from "#lib/merchant/lists/cursor.ts";
import { pageHref } from "#lib/merchant/lists/list-address.ts";
import { requireStaff } from "#lib/merchant/session.ts";
import { formatMoney } from "#lib/money.ts";
import { getRefundList, refundLists } from "#lib/refunds/queries.ts";
import { merchantRefundMessages as t } from "#messages/merchant/orders/refunds.ts";

export const metadata: Metadata = { title: t.title };

const PAGE = 50;
const HERE = "/merchant/refunds";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function RefundsPage({ searchParams }: Props) {
  await requireStaff();
  const parameters = await searchParams;
  const shown = refundLists.find((list) => list === parameters.show) ?? "due";
  const place = { after: readCursor(parameters.after), before: readCursor(parameters.before) };
  const { list, left } = await getRefundList(shown, place, PAGE);
  const kept = { show: shown };
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <Tabs
        label={t.filter}
        tabs={refundLists.map((one) => ({
          href: one === "due" ? HERE : `${HERE}?show=${one}`,
          label: t.lists[one],
          current: one === shown,
        }))}
      />
      {list.kind === "due" ? (
        <DueTable rows={list.rows} />
      ) : (
        <PayoutTable caption={t.lists[shown]} rows={list.rows} empty={t.empty[shown]} />
      )}
      <Pager
        previousHref={list.previous && pageHref(HERE, kept, { before: list.previous })}
        nextHref={list.next && pageHref(HERE, kept, { after: list.next })}
      />
      <p className="mt-5 text-label text-muted">
        {t.limits(formatMoney(left.minor), left.refunds)}
      </p>
    </>
  );
}
