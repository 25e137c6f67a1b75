import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { LiveOrder } from "#components/order/live-order.tsx";
import { orderStatusCopy, orderStatusLabel } from "#components/order/order-status-copy.ts";
import { NativeChoice } from "#components/order/payment/native-choice.tsx";
import { NativePayment } from "#components/order/payment/native-payment.tsx";
import { paidIcon } from "#components/order/payment/paid-icon.ts";
import { RefreshWithoutScript } from "#components/order/refresh-without-script.tsx";
import { Container, PageHeading } from "#components/ui/layout.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { getShop } from "#lib/get-shop.ts";
import { formatDecimalPrice, formatMoney } from "#lib/money.ts";
import { getNativePayment } from "#lib/orders/payment/native-payment.ts";
import { getOrder } from "#lib/orders/view/queries.ts";
import { readTokens } from "#lib/payments/token-rates.ts";
import { minutesOn } from "#lib/payments/wallet/networks.ts";
import { orderMessages } from "#messages/order/order.ts";
import shopConfig from "#shop/shop.ts";

const { payPage: t } = orderMessages;

type Props = { params: Promise<{ token: string }> };

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const order = await getOrder((await params).token);
  const common: Metadata = { robots: { index: false }, referrer: "same-origin" };
  if (!order || order.restMinor > 0) return { ...common, title: t.title };
  return { ...common, title: t.paidTitle(order.number), icons: paidIcon };
}

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
  const offered = choices.map(({ tokenId, crypto, name, network, chain, price }) => {
    const minutes = minutesOn(chain);
    const amount = inToken(order.restMinor, shop.currency, price);
    const hints = [amount && `≈ ${amount} ${crypto}`, minutes === null ? "" : t.takes(minutes)];
    return { tokenId, crypto, name, network, hint: hints.filter(Boolean).join(", ") };
  });
  const words = orderStatusCopy(order);
  const due = order.restMinor > 0 && !order.incoming;
  return (
    <Container className="max-w-3xl pb-section">
      <LiveOrder
        token={token}
        label={orderStatusLabel(order)}
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
        <Choice isFirst={!payment}>
          {offered.length > 0 ? (
            <NativeChoice token={token} choices={offered} />
          ) : (
            <Notice tone="warn">{t.noTokens}</Notice>
          )}
        </Choice>
      ) : null}
      <p className="mt-10">
        <a href={`/orders/${token}`} className="link">
          {orderMessages.backToOrder}
        </a>
      </p>
    </Container>
  );
}

/** Opened at first; folded away once there is an address to pay to. */
function Choice({ isFirst, children }: { isFirst: boolean; children: ReactNode }) {
  if (isFirst)
    return (
      <section aria-label={t.chooseToken} className="border-t border-line pt-6">
        {children}
      </section>
    );
  return (
    <details className="mt-10 border-t border-line pt-6">
      <summary className="mb-5 min-h-8 cursor-pointer content-center">{t.chooseAnother}</summary>
      {children}
    </details>
  );
}

/** About how much a price is in a token: four significant digits are enough to choose by. */
function inToken(minor: number, currency: string, price: string): string {
  if (!(Number(price) > 0)) return "";
  const amount = Number(formatDecimalPrice(minor, currency)) / Number(price);
  return new Intl.NumberFormat(shopConfig.locale, { maximumSignificantDigits: 4 }).format(amount);
}
