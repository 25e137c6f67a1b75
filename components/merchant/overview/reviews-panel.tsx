import { Panel } from "#components/merchant/ui/panel.tsx";
import { StateBadge } from "#components/merchant/ui/state-badge.tsx";
import type { ReviewRow } from "#lib/merchant/overview/read-open-money.ts";
import { formatMoney } from "#lib/money.ts";
import { say } from "#lib/orders/events/describe-event.ts";
import { readReviewReasons } from "#lib/orders/events/review-reason.ts";
import { merchantReviewReasonMessages } from "#messages/merchant/orders/events.ts";
import { merchantOverviewMessages as t } from "#messages/merchant/overview.ts";

/** The orders that wait for a person, the oldest first. */
export function ReviewsPanel({ rows, total }: { rows: ReviewRow[]; total: number }) {
  return (
    <Panel
      title={t.reviews}
      aside={
        total > rows.length ? (
          <a href="/merchant/orders?review=1" className="link">
            {t.allReviews(total)}
          </a>
        ) : null
      }
    >
      {rows.length === 0 ? (
        <p className="text-muted">{t.noReviews}</p>
      ) : (
        <ul className="grid divide-y divide-line">
          {rows.map(({ id, number, state, reviewReasons, totalMinor }) => (
            <li key={id} className="py-2.5 first:pt-0 last:pb-0">
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <a href={`/merchant/orders/${id}`} className="link font-medium">
                  {number}
                </a>
                <StateBadge state={state} />
                <span className="figures ml-auto">{formatMoney(totalMinor)}</span>
              </p>
              {readReviewReasons(reviewReasons).map((reason) => (
                <p key={JSON.stringify(reason)} className="mt-1 text-label text-muted">
                  {say(merchantReviewReasonMessages, reason)}
                </p>
              ))}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
