import { timelineLine } from "#components/merchant/orders/timeline-line.ts";
import { Panel } from "#components/merchant/ui/panel.tsx";
import { type Evidence, MAX_ROWS } from "#lib/orders/evidence/read-evidence.ts";
import { timelineOf } from "#lib/orders/evidence/timeline.ts";
import { formatDateTime } from "#lib/text/format-time.ts";
import { merchantOrderMessages } from "#messages/merchant/orders/orders.ts";
import { merchantTimelineMessages as t } from "#messages/merchant/orders/timeline.ts";

const { page } = merchantOrderMessages;

/** Everything that happened to an order, newest first, each with where it is known from. */
export function Timeline({ evidence }: { evidence: Evidence }) {
  const entries = timelineOf(evidence);
  return (
    <Panel title={page.history}>
      {entries.length === 0 ? <p className="text-muted">{t.empty}</p> : null}
      <ol className="grid gap-3 border-l border-line pl-4">
        {entries.map((entry) => {
          const { title, detail, href } = timelineLine(entry);
          return (
            <li key={`${entry.source} ${entry.id}`} className="text-body">
              <p className="figures text-label text-muted">
                <time dateTime={new Date(entry.at).toISOString()}>{formatDateTime(entry.at)}</time>{" "}
                · {t.sources[entry.source]}
              </p>
              <p className="break-words">
                {href ? (
                  <a href={href} className="link">
                    {title}
                  </a>
                ) : (
                  title
                )}
              </p>
              {detail ? (
                <p className="whitespace-pre-line break-words text-label text-muted">{detail}</p>
              ) : null}
            </li>
          );
        })}
      </ol>
      {entries.length >= MAX_ROWS ? (
        <p className="mt-4 text-label text-muted">{t.shortened(MAX_ROWS)}</p>
      ) : null}
    </Panel>
  );
}
