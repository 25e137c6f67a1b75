import { LiveOrder } from "#components/order/live-order.tsx";
import { OrderLines } from "#components/order/order-lines.tsx";
import { orderStatusCopy } from "#components/order/order-status-copy.ts";
import { PutBack } from "#components/order/own/put-back.tsx";
import { Parcels } from "#components/order/parcels.tsx";
import { NextStep } from "#components/order/payment/next-step.tsx";
import { Transfers } from "#components/order/payment/transfers.tsx";
import { Progress } from "#components/order/progress.tsx";
import { RefundSection } from "#components/order/refunds/refund-section.tsx";
import { Countdown } from "#components/ui/countdown.tsx";
import { Container } from "#components/ui/layout.tsx";
import { Badge, Notice } from "#components/ui/notice.tsx";
import { formatAddress, hasAddress } from "#lib/address/format-address.ts";
import { formatMoney } from "#lib/money.ts";
import { describeEvent, describeReview } from "#lib/orders/events/describe-event.ts";
import { isErased } from "#lib/orders/is-erased.ts";
import { expectedDelivery, windowOf } from "#lib/orders/shipping/expected-delivery.ts";
import type { Parcel } from "#lib/orders/shipping/read-parcels.ts";
import type { OrderView as Order } from "#lib/orders/view/order-view.ts";
import type { RefundView as Refunds } from "#lib/refunds/view/refund-view.ts";
import { formatTime } from "#lib/text/format-time.ts";
import { orderMessages } from "#messages/order.ts";
import { orderStateLabels } from "#messages/order-status.ts";

const t = orderMessages;

type Props = { order: Order; parcels: Parcel[]; refund: Refunds | null };

/** An order for whoever holds its link. */
export function OrderView({ order, parcels, refund }: Props) {
  const words = orderStatusCopy(order);
  const { token, state, version, address } = order;
  const label = orderStateLabels[state];
  const inReview = [...new Set(order.reviewReasons.map(describeReview))];
  const history = order.events
    .map(({ id, at, event }) => ({ id, at, text: describeEvent(event) }))
    .filter(({ text }) => text !== null);
  const canPay = ["continue", "rest", "again", "retry"].includes(order.next.kind);
  return (
    <Container className="pb-section">
      <LiveOrder token={token} label={label} state={state} version={version} />
      <header className="flex flex-wrap items-end justify-between gap-4 pb-8 pt-10 md:pt-14">
        <div>
          <p className="text-label text-muted">
            {t.placed(order.number, formatTime(order.createdAt))}
          </p>
          <h1 className="mt-2 text-title">{words.headline}</h1>
        </div>
        <Badge tone={words.tone}>{label}</Badge>
      </header>
      <Progress order={order} />
      <div className="mt-8 grid gap-10 lg:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)] lg:gap-16">
        <div className="grid content-start gap-8">
          <Notice tone={words.tone} className="grid gap-2">
            <p>{words.meaning}</p>
            <p>{words.now}</p>
          </Notice>
          {inReview.length > 0 ? (
            <Notice tone="calm" className="grid gap-2">
              {inReview.map((text) => (
                <p key={text}>{text}</p>
              ))}
            </Notice>
          ) : null}
          {order.expiresInMs !== null ? (
            <p>
              {t.timeLeft} <Countdown remainingMs={order.expiresInMs} />
            </p>
          ) : null}
          <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
            <NextStep token={token} next={order.next} />
            {order.next.kind === "again" ? <PutBack token={token} /> : null}
            {canPay ? (
              <a href={`/orders/${token}/pay`} className="link">
                {t.payHere}
              </a>
            ) : null}
            {order.restMinor === 0 ? (
              <a href={`/orders/${token}/receipt`} className="link">
                {t.receipt}
              </a>
            ) : null}
          </div>
          <Parcels parcels={parcels} windowFrom={(ms) => windowOf(order, ms)} />
          <section aria-labelledby="transfers">
            <h2 id="transfers" className="mb-4 text-2xl">
              {t.payments}
            </h2>
            <dl className="figures mb-4 grid max-w-sm grid-cols-[1fr_auto] gap-y-1">
              <dt className="text-muted">{t.received}</dt>
              <dd className="text-right">{formatMoney(order.paidMinor)}</dd>
              <dt className="text-muted">{t.stillDue}</dt>
              <dd className="text-right">{formatMoney(order.restMinor)}</dd>
              {order.refundedMinor > 0 ? (
                <>
                  <dt className="text-muted">{t.refunded}</dt>
                  <dd className="text-right">{formatMoney(order.refundedMinor)}</dd>
                </>
              ) : null}
            </dl>
            <Transfers order={order} />
          </section>
          {refund ? <RefundSection token={token} email={order.email} refund={refund} /> : null}
          <section aria-labelledby="timeline">
            <h2 id="timeline" className="mb-4 text-2xl">
              {t.history}
            </h2>
            {order.counts.events > order.events.length ? (
              <p className="mb-3 text-label text-muted">
                {t.latestEntries(order.events.length, order.counts.events)}
              </p>
            ) : null}
            <ol className="grid gap-2 border-l border-line pl-4 text-body">
              {history.map(({ id, at, text }) => (
                <li key={id}>
                  <span className="figures text-label text-muted">{formatTime(at)}</span>
                  <br />
                  {text}
                </li>
              ))}
            </ol>
          </section>
        </div>
        <aside className="grid content-start gap-8">
          <section aria-labelledby="lines">
            <h2 id="lines" className="mb-4 text-2xl">
              {t.items}
            </h2>
            <OrderLines order={order} expected={expectedDelivery(order)} />
          </section>
          <section aria-labelledby="ship-to">
            <h2 id="ship-to" className="mb-2 text-2xl">
              {hasAddress(address) || isErased(order) ? t.shippingTo : t.buyer}
            </h2>
            {isErased(order) ? <p className="text-muted">{t.addressErased}</p> : null}
            <address className="not-italic text-muted">
              {formatAddress(address).map((line) => (
                <span key={line} className="block">
                  {line}
                </span>
              ))}
            </address>
          </section>
          <p className="border-t border-line pt-4 text-label text-muted">
            {t.keepLink(order.number)}
          </p>
        </aside>
      </div>
    </Container>
  );
}
