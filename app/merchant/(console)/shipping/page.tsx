import type { Metadata } from "next";
import { LiveRefresh } from "#components/merchant/orders/live-refresh.tsx";
import { ShippingQueue } from "#components/merchant/shipping/shipping-queue.tsx";
import { EmptyState } from "#components/merchant/ui/lists/empty-state.tsx";
import { PageHeader } from "#components/merchant/ui/page-header.tsx";
import { Tabs } from "#components/merchant/ui/tabs.tsx";
import { getDb } from "#db/client.ts";
import { requireStaff } from "#lib/merchant/session.ts";
import { countToShip, listToShip, MAX_LISTED } from "#lib/orders/shipping/list-to-ship.ts";
import { merchantOrderMessages } from "#messages/merchant/orders/orders.ts";
import { merchantShippingMessages as t } from "#messages/merchant/orders/shipping.ts";

export const metadata: Metadata = { title: t.title };

type Props = { searchParams: Promise<{ show?: string | string[] }> };

export default async function ShippingPage({ searchParams }: Props) {
  await requireStaff();
  const isPartial = (await searchParams).show === "partial";
  const { read } = getDb();
  const counts = await countToShip(read);
  const orders = await listToShip(read, isPartial ? "partial" : "unfulfilled");
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <Tabs
        label={t.tabs}
        tabs={[
          {
            href: "/merchant/shipping",
            label: t.toShip,
            current: !isPartial,
            count: counts.unfulfilled,
          },
          {
            href: "/merchant/shipping?show=partial",
            label: t.partly,
            current: isPartial,
            count: counts.partial,
          },
        ]}
      />
      {orders.length > 0 ? (
        <>
          {orders.length < MAX_LISTED ? null : (
            <p className="mb-3 text-body text-muted">{t.oldest(MAX_LISTED)}</p>
          )}
          <ShippingQueue orders={orders} />
        </>
      ) : (
        <EmptyState heading={t.empty}>{t.emptyHint}</EmptyState>
      )}
      <LiveRefresh changed={merchantOrderMessages.list.changed} />
    </>
  );
}
