import { deliveryCopy } from "#components/order/delivery-copy.ts";
import { LiveOrder } from "#components/order/live-order.tsx";
import { OrderLines } from "#components/order/order-lines.tsx";
import { orderStatusCopy, orderStatusLabel } from "#components/order/order-status-copy.ts";
import { PutBack } from "#components/order/own/put-back.tsx";
import { Parcels } from "#components/order/parcels.tsx";
import { NextStep } from "#components/order/payment/next-step.tsx";
import { Transfers } from "#components/order/payment/transfers.tsx";
import { Progress } from "#components/order/progress.tsx";
import { RefundSection } from "#components/order/refunds/refund-section.tsx";
import { cn } from "#components/ui/cn.ts";
import { Countdown } from "#components/ui/countdown.tsx";
import { Container } from "#components/ui/layout.tsx";
import { Badge, Notice } from "#components/ui/notice.tsx";
import { formatAddress, hasAddress } from "#lib/address/format-address.ts";
import { formatMoney } from "#lib/money.ts";
import { describeEvent, describeReview } from "#lib/orders/events/describe-event.ts";
import type { ReviewReason } from "#lib/orders/events/review-reason.ts";
import { isErased } from "#lib/orders/is-erased.ts";
import { windowOf } from "#lib/orders/shipping/expected-delivery.ts";
import type { Parcel } from "#lib/orders/shipping/read-parcels.ts";
import type { OrderView as Order } from "#lib/orders/view/order-view.ts";
import { refundStep } from "#lib/refunds/view/refund-step.ts";
import type { RefundView as Refunds } from "#lib/refunds/view/refund-view.ts";
import { formatDateTime } from "#lib/text/format-time.ts";
import { orderMessages } from "#messages/order/order.ts";

const t = orderMessages;

type Props = { order: Order; parcels: Parcel[]; refund: Refunds | null };

/** An order for whoever holds its link. */
export function OrderView({ order, parcels, refund }: Props) {
  const words = orderStatusCopy(order, refundStep(refund));
  const { token, state, version, address } = order;
  const label = orderStatusLabel(order);
  const inReview = [
    ...new Set(order.reviewReasons.filter((reason) => !isSaid(reason)).map(describeReview)),
  ];
  const history = order.events
    .map(({ id, at, event }) => ({ id, time: formatDateTime(at), text: describeEvent(event) }))
    .filter(({ text }) => text !== null);
  const { next } = order;
  const ownPage = `/orders/${token}/pay`;
  const offersOwnPage =
    ["rest", "again", "retry"].includes(next.kind) ||
    (next.kind === "continue" && next.url !== ownPage);
  return (
    <Container className="pb-section">
      <LiveOrder token={token} label={label} state={state} version={version} />
      <header className="flex flex-wrap items-end justify-between gap-4 pb-8 pt-10 md:pt-14">
        <div>
          <p className="text-label text-muted">
            {t.placed(order.number, formatDateTime(order.createdAt))}
          </p>
          <h1 className="mt-2 text-title">{words.headline}</h1>
        </div>
        <Badge tone={words.tone}>{label}</Badge>
      </header>
      <Progress order={order} />
      {/* On a phone the items come before the history; beside it where there is room. */}
      <div className="mt-8 grid gap-y-8 lg:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)] lg:grid-rows-[auto_1fr] lg:gap-x-16">
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
          {order.expiresInMs !== null && !order.incoming ? (
            <p>
              {t.timeLeft} <Countdown remainingMs={order.expiresInMs} />
            </p>
          ) : null}
          <div className="no-print flex flex-wrap items-center gap-x-5 gap-y-3 empty:hidden">
            <NextStep token={token} next={order.next} />
            {order.next.kind === "again" ? <PutBack token={token} /> : null}
            {offersOwnPage ? (
              <a href={ownPage} className="link">
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
            {order.payments.length > 0 ? (
              <dl className="figures mb-4 grid grid-cols-[1fr_auto] gap-y-1">
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
            ) : null}
            <Transfers order={order} />
          </section>
          {refund ? <RefundSection token={token} email={order.email} refund={refund} /> : null}
        </div>
        <aside className="grid content-start gap-8 lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <section aria-labelledby="lines">
            <h2 id="lines" className="mb-4 text-2xl">
              {t.items}
            </h2>
            <OrderLines order={order} delivery={deliveryCopy(order)} />
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
        <section aria-labelledby="timeline" className="lg:col-start-1">
          <h2 id="timeline" className="mb-4 text-2xl">
            {t.history}
          </h2>
          {order.counts.events > order.events.length ? (
            <p className="mb-3 text-label text-muted">
              {t.latestEntries(order.events.length, order.counts.events)}
            </p>
          ) : null}
          <ol className="grid gap-2 border-l border-line pl-4 text-body">
            {history.map(({ id, time, text }, index) => (
              <li key={id}>
                {time === history[index - 1]?.time ? null : (
                  <span className={cn("figures block text-label text-muted", index > 0 && "mt-3")}>
                    {time}
                  </span>
                )}
                {text}
              </li>
            ))}
          </ol>
        </section>
      </div>
    </Container>
  );
}

/** Whether the words about the state tell the shopper a review's reason already. */
const isSaid = ({ kind }: ReviewReason) =>
  kind === "overpaid" || kind === "part-paid" || kind === "paid-late";
