import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OrderLines } from "#components/order/order-lines.tsx";
import { Transfers } from "#components/order/payment/transfers.tsx";
import { Container, PageHeading } from "#components/ui/layout.tsx";
import { formatDay } from "#lib/format-time.ts";
import { getOrder } from "#lib/orders/view/queries.ts";
import { orderMessages } from "#messages/order.ts";
import shop from "#shop/shop.ts";

const { receiptPage: t } = orderMessages;

type Props = { params: Promise<{ token: string }> };

export const dynamic = "force-dynamic";
export const metadata: Metadata = {
  title: t.title,
  robots: { index: false },
  referrer: "same-origin",
};

/** Printable. */
export default async function ReceiptPage({ params }: Props) {
  const order = await getOrder((await params).token);
  if (!order) notFound();
  const back = (
    <a href={`/orders/${order.token}`} className="no-print link">
      {orderMessages.backToOrder}
    </a>
  );
  if (order.restMinor > 0)
    return (
      <Container className="pb-section">
        <PageHeading title={t.notYet} lead={t.whenPaid} />
        {back}
      </Container>
    );
  return (
    <Container className="max-w-2xl pb-section">
      <PageHeading
        title={t.heading(order.number)}
        lead={`${shop.name}, ${formatDay(order.createdAt)}`}
      >
        {back}
      </PageHeading>
      <p className="mb-6">{t.receivedFrom(order.address.name, order.email)}</p>
      <OrderLines order={order} />
      <h2 className="mb-3 mt-8 text-2xl">{orderMessages.payments}</h2>
      <Transfers order={order} />
    </Container>
  );
}
