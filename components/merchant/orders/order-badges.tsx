import { StateBadge } from "#components/merchant/ui/state-badge.tsx";
import { Badge, type Tone } from "#components/ui/notice.tsx";
import type { OrderRow } from "#lib/orders/list/list-orders.ts";
import type { OrderState } from "#lib/orders/order-state.ts";
import { merchantOrderMessages as t } from "#messages/merchant/orders/orders.ts";

type Props = { state: OrderState; needsReview: boolean; isCancelled: boolean };

/** What an order's money has come to, and whether a person must look. */
export function PaymentBadges({ state, needsReview, isCancelled }: Props) {
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      <StateBadge state={state} />
      {needsReview ? <Badge tone="bad">{t.needsReview}</Badge> : null}
      {isCancelled ? <Badge>{t.cancelledBadge}</Badge> : null}
    </span>
  );
}

type Fulfillment = OrderRow["fulfillment"];

const tones: Record<Fulfillment, Tone> = {
  none: "calm",
  unfulfilled: "warn",
  partial: "info",
  fulfilled: "good",
};

export function FulfillmentBadge({ fulfillment }: { fulfillment: Fulfillment }) {
  return <Badge tone={tones[fulfillment]}>{t.fulfillment[fulfillment]}</Badge>;
}
