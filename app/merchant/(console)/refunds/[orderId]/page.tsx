import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OrderRefunds } from "#components/merchant/refunds/order-refunds.tsx";
import { PageHeader } from "#components/merchant/ui/page-header.tsx";
import { requireStaff } from "#lib/merchant/session.ts";
import { getOrderRefunds } from "#lib/refunds/queries.ts";
import { merchantRefundMessages } from "#messages/merchant-refunds.ts";

const { order: t, title } = merchantRefundMessages;

export const metadata: Metadata = { title };

type Props = { params: Promise<{ orderId: string }> };

export default async function OrderRefundsPage({ params }: Props) {
  await requireStaff();
  const { orderId } = await params;
  const refunds = await getOrderRefunds(orderId);
  if (!refunds) notFound();
  return (
    <>
      <PageHeader
        title={t.title(refunds.number)}
        back={{ href: "/merchant/refunds", label: t.back }}
      >
        <a href={`/merchant/orders/${orderId}`} className="link">
          {t.openOrder}
        </a>
      </PageHeader>
      <OrderRefunds orderId={orderId} refunds={refunds} />
    </>
  );
}
