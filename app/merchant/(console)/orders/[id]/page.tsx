import type { Metadata } from "next";
import { AddressPanel } from "#components/merchant/orders/address-panel.tsx";
import { AttemptsPanel } from "#components/merchant/orders/attempts-panel.tsx";
import { ItemsPanel } from "#components/merchant/orders/items-panel.tsx";
import { LiveRefresh } from "#components/merchant/orders/live-refresh.tsx";
import { MoneyPanel } from "#components/merchant/orders/money-panel.tsx";
import { NotesPanel } from "#components/merchant/orders/notes-panel.tsx";
import { OrderActions } from "#components/merchant/orders/order-actions.tsx";
import { FulfillmentBadge, PaymentBadges } from "#components/merchant/orders/order-badges.tsx";
import { ReviewPanel } from "#components/merchant/orders/review-panel.tsx";
import { Timeline } from "#components/merchant/orders/timeline.tsx";
import { WhyPanel } from "#components/merchant/orders/why-panel.tsx";
import { OrderRefunds } from "#components/merchant/refunds/order-refunds.tsx";
import { ShippingPanel } from "#components/merchant/shipping/shipping-panel.tsx";
import { NotFound } from "#components/merchant/ui/not-found.tsx";
import { PageHeader } from "#components/merchant/ui/page-header.tsx";
import { getShop } from "#lib/get-shop.ts";
import { requireStaff } from "#lib/merchant/session.ts";
import { readEvidence } from "#lib/orders/evidence/read-evidence.ts";
import { getOrderRefunds } from "#lib/refunds/queries.ts";
import { formatDateTime } from "#lib/text/format-time.ts";
import { merchantOrderMessages as t } from "#messages/merchant/orders/orders.ts";

export const metadata: Metadata = { title: t.title };

type Props = { params: Promise<{ id: string }> };

export default async function OrderPage({ params }: Props) {
  await requireStaff();
  const { db, clock } = getShop();
  const now = clock.now();
  const evidence = await readEvidence(db.read, (await params).id, now);
  if (!evidence) return <NotFound />;
  const { order, reasons } = evidence;
  return (
    <>
      <PageHeader
        title={t.page.heading(order.number)}
        back={{ href: "/merchant/orders", label: t.page.back }}
        lead={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
            {t.page.placed(formatDateTime(order.createdAt))}
            <PaymentBadges
              state={order.state}
              needsReview={reasons.length > 0}
              isCancelled={order.cancelledAt !== null}
            />
            <FulfillmentBadge fulfillment={order.fulfillment} />
          </span>
        }
      >
        <OrderActions order={order} />
      </PageHeader>
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
        <div className="grid gap-6">
          <ReviewPanel orderId={order.id} reasons={reasons} />
          <WhyPanel evidence={evidence} now={now} />
          <OrderRefunds orderId={order.id} refunds={await getOrderRefunds(order.id)} />
          <ItemsPanel evidence={evidence} />
          <ShippingPanel evidence={evidence} />
          <AttemptsPanel attempts={evidence.facts.attempts} />
          <Timeline evidence={evidence} />
        </div>
        <div className="grid gap-6">
          <MoneyPanel evidence={evidence} />
          <AddressPanel order={order} />
          <NotesPanel orderId={order.id} notes={evidence.notes} />
        </div>
      </div>
      <LiveRefresh orderId={order.id} changed={t.list.changed} />
    </>
  );
}
