import { periodLabel } from "#components/merchant/overview/labels.ts";
import type { SalesSeries } from "#lib/merchant/overview/read-sales.ts";
import type { Grouping } from "#lib/merchant/overview/sales-periods.ts";
import { formatMoney } from "#lib/money.ts";
import { formatCount } from "#lib/text/format-count.ts";
import { merchantOverviewMessages as t } from "#messages/merchant/overview.ts";

const cell = "px-2 py-1 text-right";

/** The figures behind the plot. */
export function SalesTable({ series, grouping }: { series: SalesSeries; grouping: Grouping }) {
  const { periods, current, previous } = series;
  return (
    <details className="mt-3 text-label">
      <summary className="inline-flex min-h-8 items-center">{t.asTable}</summary>
      <table className="figures mt-2 w-full">
        <caption className="sr-only">{t.sales}</caption>
        <thead>
          <tr className="border-b border-line-strong text-muted">
            <th scope="col" className="px-2 py-1 text-left font-medium">
              {t.period[grouping]}
            </th>
            {[t.orders, t.sales, t.before].map((header) => (
              <th key={header} scope="col" className={`${cell} font-medium`}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {periods.starts.map((start, index) => (
            <tr key={start} className="border-b border-line">
              <th scope="row" className="px-2 py-1 text-left font-normal">
                {periodLabel(start, grouping)}
              </th>
              <td className={cell}>{formatCount(current[index]?.orders ?? 0)}</td>
              <td className={cell}>{formatMoney(current[index]?.totalMinor ?? 0)}</td>
              <td className={cell}>{formatMoney(previous[index]?.totalMinor ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
