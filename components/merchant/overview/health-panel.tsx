import { Panel } from "#components/merchant/ui/panel.tsx";
import { Badge } from "#components/ui/notice.tsx";
import type { GatewayHealth } from "#lib/merchant/overview/read-operations.ts";
import { formatDateTime } from "#lib/text/format-time.ts";
import { merchantOverviewMessages } from "#messages/merchant/overview.ts";

const { health: t } = merchantOverviewMessages;

/** Whether the gateway answers and its notifications arrive. */
export function HealthPanel({ health, linked }: { health: GatewayHealth; linked?: boolean }) {
  const { checkedAt, silentSince, failed, notifiedAt, refused, unsentEmails } = health;
  const problems = [
    silentSince === null ? null : t.silent(formatDateTime(silentSince)),
    failed > 0 ? t.failed(failed) : null,
    refused > 0 ? t.refused(refused) : null,
    unsentEmails > 0 ? t.unsent(unsentEmails) : null,
  ].filter((problem) => problem !== null);
  return (
    <Panel
      title={t.heading}
      aside={
        linked ? (
          <a href="/merchant/gateway" className="link">
            {t.more}
          </a>
        ) : null
      }
    >
      <p>
        {problems.length === 0 ? (
          <Badge tone="good">{t.fine}</Badge>
        ) : (
          <Badge tone="warn">{t.problems(problems.length)}</Badge>
        )}
      </p>
      {problems.length === 0 ? null : (
        <ul className="mt-3 grid list-disc gap-1 pl-5">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      <p className="mt-3 text-label text-muted">
        {checkedAt === null ? t.neverChecked : t.checked(formatDateTime(checkedAt))}{" "}
        {notifiedAt === null ? t.neverNotified : t.notified(formatDateTime(notifiedAt))}
      </p>
    </Panel>
  );
}
