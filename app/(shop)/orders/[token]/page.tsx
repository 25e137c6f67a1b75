import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orderStatusLabel } from "#components/order/order-status-copy.ts";
import { OrderView } from "#components/order/order-view.tsx";
import { paidIcon } from "#components/order/payment/paid-icon.ts";
import { RefreshWithoutScript } from "#components/order/refresh-without-script.tsx";
import { getOrder, getParcels } from "#lib/orders/view/queries.ts";
import { getRefundView } from "#lib/refunds/queries.ts";
import { orderMessages } from "#messages/order/order.ts";

type Props = { params: Promise<{ token: string }> };

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const order = await getOrder((await params).token);
  if (!order) return {};
  const isPaid = order.restMinor === 0 && order.cancelledAt === null;
  return {
    title: isPaid
      ? orderMessages.payPage.paidTitle(order.number)
      : orderMessages.title(orderStatusLabel(order), order.number),
    ...(isPaid && { icons: paidIcon }),
    robots: { index: false },
    referrer: "same-origin",
  };
}

// The state comes from the ledger: returning from the payment page proves no payment.
export default async function OrderPage({ params }: Props) {
  const order = await getOrder((await params).token);
  if (!order) notFound();
  const refund = await getRefundView(order.token);
  return (
    <>
      {/* A page that reloads would lose what is typed into it. */}
      {refund?.options.length ? null : <RefreshWithoutScript />}
      <OrderView order={order} parcels={await getParcels(order.token)} refund={refund} />
    </>
  );
}
