import { say } from "#lib/orders/events/describe-event.ts";
import type { OrderEvent } from "#lib/orders/events/order-event.ts";
import type { ReviewReason } from "#lib/orders/events/review-reason.ts";
import {
  merchantOrderEventMessages,
  merchantReviewReasonMessages,
} from "#messages/merchant/orders/events.ts";

/** An event in the exact words that staff read. */
export const describeEventForStaff = (event: OrderEvent): string =>
  say(merchantOrderEventMessages, event);

/** Why an order needs review, and what staff can do about it. */
export const describeReviewForStaff = (reason: ReviewReason): string =>
  say(merchantReviewReasonMessages, reason);
