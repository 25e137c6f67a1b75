import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { OrderLines } from "#components/order/order-lines.tsx";
import { Transfers } from "#components/order/payment/transfers.tsx";
import { Container, PageHeading } from "#components/ui/layout.tsx";
import { formatAddress } from "#lib/address/format-address.ts";
import { getOrder } from "#lib/orders/view/queries.ts";
import { formatDay } from "#lib/text/format-time.ts";
import { orderMessages } from "#messages/order/order.ts";
import shop from "#shop/shop.ts";

const { receiptPage: t } = orderMessages;

type Props = { params: Promise<{ token: string }> };

export const dynamic = "force-dynamic";
export const metadata: Metadata = {
  title: t.title,
  robots: { index: false },
  referrer: "same-origin",
};

const { legalName, address, taxId } = shop.seller;

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
      <div className="mb-8 grid gap-x-8 gap-y-4 sm:grid-cols-2">
        <Party title={t.soldBy} lines={[legalName, ...address]}>
          {taxId ? <span className="block">{t.taxId(taxId)}</span> : null}
        </Party>
        <Party title={orderMessages.buyer} lines={formatAddress(order.address)}>
          <span className="block break-all">{order.email}</span>
        </Party>
      </div>
      <OrderLines order={order} />
      <h2 className="mb-3 mt-8 text-2xl">{orderMessages.payments}</h2>
      <Transfers order={order} />
    </Container>
  );
}

function Party({
  title,
  lines,
  children,
}: {
  title: string;
  lines: string[];
  children: ReactNode;
}) {
  return (
    <section>
      <h2 className="mb-1 font-sans text-label font-medium text-muted">{title}</h2>
      <address className="not-italic">
        {lines.map((line) => (
          <span key={line} className="block">
            {line}
          </span>
        ))}
        {children}
      </address>
    </section>
  );
}
