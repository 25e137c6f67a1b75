import { amountLabel, periodLabel } from "#components/merchant/overview/labels.ts";
import { niceSteps } from "#components/merchant/overview/nice-steps.ts";
import { SalesTable } from "#components/merchant/overview/sales-table.tsx";
import type { SalesSeries } from "#lib/merchant/overview/read-sales.ts";
import type { Grouping } from "#lib/merchant/overview/sales-periods.ts";
import { formatMoney } from "#lib/money.ts";
import { merchantOverviewMessages as t } from "#messages/merchant/overview.ts";

const HEIGHT = 100;

/** Bars for what was sold, with a line for the period before; the same as a table for whoever doesn't see it. */
export function SalesChart({ series, grouping }: { series: SalesSeries; grouping: Grouping }) {
  const { periods, current, previous } = series;
  const highest = Math.max(1, ...[...current, ...previous].map(({ totalMinor }) => totalMinor));
  const steps = niceSteps(highest);
  const top = steps.at(-1) ?? highest;
  const y = (minor: number) => HEIGHT - (minor / top) * HEIGHT;
  const line = previous.map(({ totalMinor }, index) => `${index + 0.5},${y(totalMinor)}`);
  // On a phone every label would be too many.
  const every = Math.ceil(current.length / 6);
  return (
    <figure>
      <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 text-label text-muted">
        <div
          aria-hidden="true"
          className="figures relative flex h-56 flex-col-reverse justify-between"
        >
          {steps.map((step) => (
            <span key={step} className="-my-2.5 text-right">
              {amountLabel(step)}
            </span>
          ))}
        </div>
        <svg
          viewBox={`0 0 ${current.length} ${HEIGHT}`}
          preserveAspectRatio="none"
          aria-hidden="true"
          className="h-56 w-full overflow-visible"
        >
          {steps.map((step) => (
            <path
              key={step}
              d={`M0 ${y(step)}H${current.length}`}
              className="stroke-line"
              vectorEffect="non-scaling-stroke"
            />
          ))}
          {current.map(({ totalMinor }, index) => (
            <rect
              key={periods.starts[index]}
              x={index + 0.15}
              width={0.7}
              y={y(totalMinor)}
              height={HEIGHT - y(totalMinor)}
              className="fill-accent"
            >
              <title>{`${periodLabel(periods.starts[index] ?? 0, grouping)}: ${formatMoney(totalMinor)}`}</title>
            </rect>
          ))}
          <polyline
            points={line.join(" ")}
            className="fill-none stroke-ink stroke-2 [stroke-dasharray:5_4]"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        <span />
        <div aria-hidden="true" className="mt-1.5 flex">
          {periods.starts.map((start, index) => (
            <span key={start} className="w-0 flex-1 whitespace-nowrap text-center">
              {(current.length - 1 - index) % every === 0 ? (
                <span className="-mx-8 inline-block">{periodLabel(start, grouping)}</span>
              ) : null}
            </span>
          ))}
        </div>
      </div>
      <figcaption className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-label">
        <span className="inline-flex items-center gap-2">
          <span aria-hidden="true" className="size-3 bg-accent" /> {t.current[grouping]}
        </span>
        <span className="inline-flex items-center gap-2">
          <span aria-hidden="true" className="w-6 border-t-2 border-dashed border-ink" />
          {t.previous[grouping]}
        </span>
        <span className="text-muted">{t.basis}</span>
      </figcaption>
      <SalesTable series={series} grouping={grouping} />
    </figure>
  );
}
