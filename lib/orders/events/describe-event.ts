import { type EventFormat, eventFormat } from "#lib/orders/events/event-format.ts";
import type { OrderEvent, OrderEventKind } from "#lib/orders/events/order-event.ts";
import type { Alarm, ReviewReason } from "#lib/orders/events/review-reason.ts";
import { orderEventMessages, reviewReasonMessages } from "#messages/order/order-events.ts";

type Of<Union extends { kind: string }, Kind> = Extract<Union, { kind: Kind }>;

/** A sentence for each kind of a union. */
export type Sentences<Union extends { kind: string }, Kind extends Union["kind"]> = {
  [K in Kind]: (said: Of<Union, K>, format: EventFormat) => string;
};

/** Events that shoppers read; alarms are for staff. */
export type ShopperEventKind = Exclude<OrderEventKind, Alarm["kind"]>;

/** An event in words for the shopper; null for one that only staff should read. */
export function describeEvent(event: OrderEvent): string | null {
  return event.kind in orderEventMessages ? say(orderEventMessages, event) : null;
}

/** Why an order is being reviewed, in calm words for its shopper. */
export const describeReview = (reason: ReviewReason): string => say(reviewReasonMessages, reason);

/** Puts `said` into words with the sentence of its kind. */
export function say<Union extends { kind: string }>(
  sentences: Partial<Sentences<Union, Union["kind"]>>,
  said: Union,
): string {
  const sentence = sentences[said.kind as Union["kind"]] as
    | ((said: Union, format: EventFormat) => string)
    | undefined;
  return sentence?.(said, eventFormat) ?? said.kind;
}
