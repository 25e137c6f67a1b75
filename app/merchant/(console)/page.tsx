import type { Metadata } from "next";
import { LiveRefresh } from "#components/merchant/orders/live-refresh.tsx";
import { Figures } from "#components/merchant/overview/figures.tsx";
import { HealthPanel } from "#components/merchant/overview/health-panel.tsx";
import {
  LowStockPanel,
  NotificationsPanel,
  StatesPanel,
  TopProductsPanel,
} from "#components/merchant/overview/lists.tsx";
import { ReviewsPanel } from "#components/merchant/overview/reviews-panel.tsx";
import { SalesPanel } from "#components/merchant/overview/sales-panel.tsx";
import { PageHeader } from "#components/merchant/ui/page-header.tsx";
import { getShop } from "#lib/get-shop.ts";
import { readOverview } from "#lib/merchant/overview/read-overview.ts";
import { groupings } from "#lib/merchant/overview/sales-periods.ts";
import { requireStaff } from "#lib/merchant/session.ts";
import { merchantOrderMessages } from "#messages/merchant/orders/orders.ts";
import { merchantOverviewMessages as t } from "#messages/merchant/overview.ts";

export const metadata: Metadata = { title: t.title };

type Props = { searchParams: Promise<{ by?: string | string[] }> };

export default async function OverviewPage({ searchParams }: Props) {
  const staff = await requireStaff();
  const { by } = await searchParams;
  const grouping = groupings.find((one) => one === by) ?? "day";
  const overview = await readOverview(getShop(), grouping);
  return (
    <>
      <LiveRefresh changed={merchantOrderMessages.list.changed} />
      <PageHeader title={t.title} />
      <Figures
        reviews={overview.reviews.total}
        toShip={overview.toShip}
        money={overview.openMoney}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-3">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6 lg:col-span-2">
          <ReviewsPanel {...overview.reviews} />
          <SalesPanel series={overview.sales} grouping={grouping} />
          <TopProductsPanel products={overview.topProducts} />
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          <HealthPanel health={overview.health} linked={staff.role === "owner"} />
          <LowStockPanel variants={overview.lowStock} />
          <StatesPanel counts={overview.states} />
          <NotificationsPanel rows={overview.notifications} />
        </div>
      </div>
    </>
  );
}
