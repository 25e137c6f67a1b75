import { ActionForm } from "#components/merchant/ui/forms/action-form.tsx";
import { SubmitButton } from "#components/merchant/ui/forms/submit-button.tsx";
import { Panel } from "#components/merchant/ui/panel.tsx";
import { Badge } from "#components/ui/notice.tsx";
import { endOtherSessions, endOwnSession } from "#lib/merchant/accounts/own-actions.ts";
import type { SessionEntry } from "#lib/merchant/sessions/session-store.ts";
import { formatDateTime } from "#lib/text/format-time.ts";
import { merchantAccountMessages } from "#messages/merchant/staff/account.ts";

const { sessions: t } = merchantAccountMessages;

/** Where somebody is signed in, each session with a button that ends it. */
export function OwnSessions({
  sessions,
  currentId,
}: {
  sessions: SessionEntry[];
  currentId: string;
}) {
  return (
    <Panel title={t.heading}>
      <ul className="mb-4 grid divide-y divide-line">
        {sessions.map(({ id, device, createdAt, lastSeenAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-2">
            <div className="min-w-0 flex-1">
              <p className="font-medium">
                {device} {id === currentId ? <Badge tone="good">{t.current}</Badge> : null}
              </p>
              <p className="text-label text-muted">
                {`${t.since}: ${formatDateTime(createdAt)}. ${t.lastSeen}: ${formatDateTime(lastSeenAt)}.`}
              </p>
            </div>
            {id === currentId ? null : (
              <ActionForm action={endOwnSession}>
                <input type="hidden" name="id" value={id} />
                <SubmitButton look="secondary">
                  {t.end} <span className="sr-only">{device}</span>
                </SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <ActionForm action={endOtherSessions}>
          <p>
            <SubmitButton look="secondary">{t.endOthers}</SubmitButton>
          </p>
        </ActionForm>
      ) : null}
    </Panel>
  );
}
