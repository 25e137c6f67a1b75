import type { Metadata } from "next";
import { NotificationTable } from "#components/merchant/notifications/notification-table.tsx";
import { ResendPanel } from "#components/merchant/notifications/resend-panel.tsx";
import { Pager } from "#components/merchant/ui/lists/pager.tsx";
import { PageHeader } from "#components/merchant/ui/page-header.tsx";
import { Tabs } from "#components/merchant/ui/tabs.tsx";
import { getShop } from "#lib/get-shop.ts";
import { readCursor } from "#lib/merchant/lists/cursor.ts";
import { pageHref } from "#lib/merchant/lists/list-address.ts";
import { requireStaff } from "#lib/merchant/session.ts";
import { inboxVerdicts } from "#lib/orders/notifications/inbox.ts";
import { listInbox } from "#lib/orders/notifications/list-inbox.ts";
import { merchantNotificationMessages as t } from "#messages/merchant/orders/notifications.ts";

export const metadata: Metadata = { title: t.title };

const PAGE = 50;
const HERE = "/merchant/notifications";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NotificationsPage({ searchParams }: Props) {
  await requireStaff();
  const parameters = await searchParams;
  const { db, clock } = getShop();
  const verdict = inboxVerdicts.find((one) => one === parameters.verdict) ?? null;
  const place = { after: readCursor(parameters.after), before: readCursor(parameters.before) };
  const { rows, previous, next } = await listInbox(db.read, verdict, place, PAGE);
  const kept = verdict === null ? {} : { verdict };
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <Tabs
        label={t.filter}
        tabs={[
          { href: HERE, label: t.all, current: verdict === null },
          ...inboxVerdicts.map((one) => ({
            href: `${HERE}?verdict=${one}`,
            label: t.verdicts[one],
            current: one === verdict,
          })),
        ]}
      />
      <NotificationTable rows={rows} />
      <Pager
        previousHref={previous && pageHref(HERE, kept, { before: previous })}
        nextHref={next && pageHref(HERE, kept, { after: next })}
      />
      <ResendPanel nowMs={clock.now()} />
    </>
  );
}
