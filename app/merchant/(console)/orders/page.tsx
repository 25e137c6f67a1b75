import type { Metadata } from "next";
import { LiveRefresh } from "#components/merchant/orders/live-refresh.tsx";
import { OrderFilters } from "#components/merchant/orders/order-filters.tsx";
import { OrderTable } from "#components/merchant/orders/order-table.tsx";
import { Pager } from "#components/merchant/ui/lists/pager.tsx";
import { PageHeader } from "#components/merchant/ui/page-header.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { getDb } from "#db/client.ts";
import { readCursor } from "#lib/merchant/lists/cursor.ts";
import { pageHref } from "#lib/merchant/lists/list-address.ts";
import { requireStaff } from "#lib/merchant/session.ts";
import { listOrders } from "#lib/orders/list/list-orders.ts";
import { readOrderFilter } from "#lib/orders/list/order-filter.ts";
import { merchantOrderMessages as t } from "#messages/merchant/orders/orders.ts";

export const metadata: Metadata = { title: t.title };

const PAGE = 50;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function OrdersPage({ searchParams }: Props) {
  await requireStaff();
  const parameters = await searchParams;
  const filter = readOrderFilter(parameters);
  const place = { after: readCursor(parameters.after), before: readCursor(parameters.before) };
  const { rows, previous, next } = await listOrders(getDb().read, filter, place, PAGE);
  const values = Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, [value].flat()[0] ?? ""]),
  );
  const { after: _, before: __, ...filters } = values;
  const isFiltered = Object.entries(filters).some(([name, value]) => value && name !== "sort");
  return (
    <>
      <PageHeader title={t.title}>
        <a
          href={`/merchant/orders/export?${new URLSearchParams(filters)}`}
          className={buttonClass("secondary")}
          download
        >
          {t.list.export}
        </a>
      </PageHeader>
      <OrderFilters values={filters} active={isFiltered} />
      <OrderTable rows={rows} isFiltered={isFiltered} />
      <Pager
        previousHref={previous && pageHref("/merchant/orders", filters, { before: previous })}
        nextHref={next && pageHref("/merchant/orders", filters, { after: next })}
      />
      <LiveRefresh changed={t.list.changed} />
    </>
  );
}
