import { SalesChart } from "#components/merchant/overview/sales-chart.tsx";
import { Panel } from "#components/merchant/ui/panel.tsx";
import { Tabs } from "#components/merchant/ui/tabs.tsx";
import type { SalesSeries } from "#lib/merchant/overview/read-sales.ts";
import { type Grouping, groupings, type Sales } from "#lib/merchant/overview/sales-periods.ts";
import { formatMoney } from "#lib/money.ts";
import { merchantOverviewMessages as t } from "#messages/merchant/overview.ts";
import shop from "#shop/shop.ts";

const sum = (sales: Sales[]): Sales => ({
  orders: sales.reduce((all, { orders }) => all + orders, 0),
  totalMinor: sales.reduce((all, { totalMinor }) => all + totalMinor, 0),
});

const percent = new Intl.NumberFormat(shop.locale, {
  style: "percent",
  maximumFractionDigits: 0,
  signDisplay: "exceptZero",
});

export function SalesPanel({ series, grouping }: { series: SalesSeries; grouping: Grouping }) {
  const [now, before] = [sum(series.current), sum(series.previous)];
  const change = before.totalMinor > 0 ? now.totalMinor / before.totalMinor - 1 : null;
  return (
    <Panel title={t.sales}>
      <Tabs
        label={t.grouping}
        tabs={groupings.map((one) => ({
          href: one === "day" ? "/merchant" : `/merchant?by=${one}`,
          label: t.by[one],
          current: one === grouping,
        }))}
      />
      <p className="mb-6">
        <span className="figures text-3xl">{formatMoney(now.totalMinor)}</span>{" "}
        <span className="text-muted">
          {t.ordersIn(now.orders)}
          {change === null ? null : `, ${t.comparedBefore(percent.format(change))}`}
        </span>
      </p>
      <SalesChart series={series} grouping={grouping} />
    </Panel>
  );
}
