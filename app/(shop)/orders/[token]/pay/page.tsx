import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LiveOrder } from "#components/order/live-order.tsx";
import { NativeChoice } from "#components/order/native-choice.tsx";
import { NativePayment } from "#components/order/native-payment.tsx";
import { orderStatusCopy } from "#components/order/order-status-copy.ts";
import { RefreshWithoutScript } from "#components/order/refresh-without-script.tsx";
import { Container, PageHeading } from "#components/ui/layout.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { getShop } from "#lib/get-shop.ts";
import { formatMoney } from "#lib/money.ts";
import { getNativePayment } from "#lib/orders/payment/native-payment.ts";
import { getOrder } from "#lib/orders/view/queries.ts";
import { readTokens } from "#lib/payments/token-rates.ts";
import { orderMessages } from "#messages/order.ts";
import { orderStateLabels } from "#messages/order-status.ts";

const { payPage: t } = orderMessages;

type Props = { params: Promise<{ token: string }> };

export const dynamic = "force-dynamic";
export const metadata: Metadata = {
  title: t.title,
  robots: { index: false },
  referrer: "no-referrer",
};

/** Paying without leaving the shop: choose a token, then send the exact amount to the address. */
export default async function NativePage({ params }: Props) {
  const { token } = await params;
  const shop = getShop();
  const order = await getOrder(token);
  if (!order) notFound();
  const [payment, choices] = await Promise.all([
    getNativePayment(token),
    readTokens(shop.gateway, shop.currency),
  ]);
  const words = orderStatusCopy(order);
  const due = order.restMinor > 0 && !order.incoming;
  return (
    <Container className="max-w-3xl pb-section">
      <LiveOrder
        token={token}
        label={orderStateLabels[order.state]}
        state={order.state}
        version={order.version}
      />
      <PageHeading
        title={due ? t.pay(formatMoney(order.restMinor)) : words.headline}
        lead={orderMessages.order(order.number)}
      />
      {order.paidMinor > 0 || !due ? (
        <Notice tone={words.tone} className="mb-8">
          {words.meaning} {words.now}
        </Notice>
      ) : null}
      {due && payment ? (
        <>
          <RefreshWithoutScript />
          <NativePayment payment={payment} />
        </>
      ) : null}
      {due ? (
        <details open={!payment} className="mt-10 border-t border-line pt-6">
          <summary className="mb-5 min-h-8">{payment ? t.chooseAnother : t.chooseToken}</summary>
          {choices.length > 0 ? (
            <NativeChoice token={token} choices={choices} />
          ) : (
            <Notice tone="warn">{t.noTokens}</Notice>
          )}
        </details>
      ) : null}
      <p className="mt-10">
        <a href={`/orders/${token}`} className="link">
          {orderMessages.backToOrder}
        </a>
      </p>
    </Container>
  );
}
