import type { Metadata } from "next";
import { ContentPanel } from "#components/merchant/notifications/content-panel.tsx";
import { SignaturePanel } from "#components/merchant/notifications/signature-panel.tsx";
import { VerdictPanel } from "#components/merchant/notifications/verdict-panel.tsx";
import { NotFound } from "#components/merchant/ui/not-found.tsx";
import { PageHeader } from "#components/merchant/ui/page-header.tsx";
import { getShop } from "#lib/get-shop.ts";
import { requireStaff } from "#lib/merchant/session.ts";
import { findNotification } from "#lib/orders/notifications/find-notification.ts";
import { formatDateTime } from "#lib/text/format-time.ts";
import { merchantNotificationMessages as t } from "#messages/merchant/orders/notifications.ts";

export const metadata: Metadata = { title: t.title };

type Props = { params: Promise<{ id: string }> };

export default async function NotificationPage({ params }: Props) {
  await requireStaff();
  const notification = await findNotification(getShop(), (await params).id);
  if (!notification) return <NotFound />;
  return (
    <>
      <PageHeader
        title={t.page.heading(notification.orderType ?? t.page.noType)}
        back={{ href: "/merchant/notifications", label: t.page.back }}
        lead={t.page.received(formatDateTime(notification.receivedAt))}
      />
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-2">
        <VerdictPanel notification={notification} />
        <SignaturePanel signature={notification.signature} />
        <ContentPanel body={notification.body} bytes={notification.bytes} />
      </div>
    </>
  );
}
