import { DataTable } from "#components/merchant/ui/lists/data-table.tsx";
import { EmptyState } from "#components/merchant/ui/lists/empty-state.tsx";
import { Badge } from "#components/ui/notice.tsx";
import type { SessionEntry } from "#lib/merchant/sessions/session-store.ts";
import { formatDateTime } from "#lib/text/format-time.ts";
import { merchantAccountMessages } from "#messages/merchant/staff/account.ts";

const { sessions: t } = merchantAccountMessages;

type Props = {
  sessions: SessionEntry[];
  /** The one this page is seen with. */
  currentId?: string;
};

export function SessionTable({ sessions, currentId }: Props) {
  return (
    <DataTable
      caption={t.caption}
      rows={sessions}
      rowKey={({ id }) => id}
      empty={<EmptyState heading={t.none} />}
      columns={[
        {
          key: "device",
          header: t.device,
          heading: true,
          cell: ({ id, device }) => (
            <>
              {device} {id === currentId ? <Badge tone="good">{t.current}</Badge> : null}
            </>
          ),
        },
        { key: "since", header: t.since, cell: (session) => formatDateTime(session.createdAt) },
        { key: "seen", header: t.lastSeen, cell: (session) => formatDateTime(session.lastSeenAt) },
      ]}
    />
  );
}
