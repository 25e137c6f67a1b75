import type { Sentences } from "#lib/orders/events/describe-event.ts";
import type { OrderEvent, OrderEventKind } from "#lib/orders/events/order-event.ts";
import type { ReviewReason } from "#lib/orders/events/review-reason.ts";
import { pluralIn } from "#lib/shared/plural.ts";

/** Why an order needs review, and what staff can do about it. */
export const merchantReviewReasonMessages: Sentences<ReviewReason, ReviewReason["kind"]> = {
  "price-mismatch": ({ attemptId }) =>
    `The gateway names another price for payment ${attemptId}: nothing of it was counted.`,
  "payment-unreadable": (reason, { token }) =>
    `The gateway’s figures for a payment of ${token(reason)} don’t fit together: it was not counted.`,
  "record-conflict": ({ recordId }) =>
    `Record ${recordId} came again with other content: look at the notifications.`,
  "payment-turned-risky": (reason, { token }) =>
    `The gateway now calls a payment of ${token(reason)} risky that it had confirmed: look at its dashboard.`,
  "payment-amount-changed": (reason, { token }) =>
    `The gateway now names another amount for a payment of ${token(reason)} that it had confirmed: look at its dashboard.`,
  "payment-never-shown": (reason, { token }) =>
    `A payment of ${token(reason)} was announced as paid a day ago, and the gateway still shows no such payment: look at its dashboard.`,
  "payment-held": (reason, { token }) =>
    `${token(reason)} arrived, but the gateway holds it back as risky: it is not counted. Decide on its dashboard before shipping.`,
  "paid-after-release": () => "Paid after the reservation ended: restock and ship, or refund.",
  "paid-late": () => "Paid late: ship or refund.",
  "part-paid": ({ paidMinor }, { money }) =>
    `${money(paidMinor)} was paid before time ran out: wait for the rest, or refund.`,
  overpaid: ({ excessMinor }, { money }) =>
    `Overpaid by ${money(excessMinor)}: refund the difference.`,
  "alarm-note": ({ text }) => text,
};

const plural = pluralIn("en");

const reviewed = {
  ship: "Review resolved: ship.",
  refund: "Review resolved: refund.",
  dismiss: "Review resolved: nothing more to do.",
};

const transferStatus = {
  pending: "pending",
  processing: "processing",
  success: "success",
  failed: "failed",
};

/** An order's history as staff read it. */
export const merchantOrderEventMessages: Sentences<OrderEvent, OrderEventKind> = {
  ...merchantReviewReasonMessages,
  placed: () => "The order was placed and its items were reserved.",
  "details-changed": () => "The order was sent again with other details.",
  replaced: () => "The cart was changed and ordered again; this order was cancelled.",
  "payment-page-opened": () => "The payment page was opened.",
  "payment-page-failed": () => "The payment page could not be opened. Nothing was charged.",
  "payment-page-interrupted": () => "Opening the payment page was interrupted.",
  "payment-announced": (event, { token }) =>
    `A payment of ${token(event)} was announced (${transferStatus[event.status]}).`,
  "payment-confirmed": (event, { token }) => `Payment of ${token(event)} confirmed.`,
  "payment-held": (event, { token }) =>
    `Payment of ${token(event)} arrived, but the gateway holds it back as risky.`,
  "payment-vanished": ({ attemptId }) =>
    `The gateway no longer shows a payment of ${attemptId} that it had confirmed; it still counts.`,
  "refund-address-asked": () => "The shopper was asked for a refund address.",
  "refund-address-given": ({ crypto, chain }, { network }) =>
    `The shopper gave an address for refunds in ${crypto} on ${network(chain)}. It has to be confirmed by mail.`,
  "refund-address-confirmed": ({ crypto, chain }, { network }) =>
    `The shopper confirmed the address for refunds in ${crypto} on ${network(chain)}.`,
  "refund-approved": (event, { token }) => `A refund of ${token(event)} was approved.`,
  "refund-announced": (event, { token }) =>
    `A refund of ${token(event)} was announced (${transferStatus[event.status]}).`,
  "refund-changed": (event, { token }) =>
    `Refund of ${token(event)}: ${transferStatus[event.status]}.`,
  "refund-vanished": ({ attemptId }) =>
    `The gateway no longer shows a refund of payment ${attemptId} that it had confirmed; it still counts.`,
  "state-changed": ({ from, to }, { state }) => `${state(from)} → ${state(to)}`,
  "reservation-ended": () => "The reservation ended; the items are available to others again.",
  "receipt-written": () => "The receipt was written.",
  "ready-to-ship": () => "Ready to ship.",
  "items-returned": ({ pieces }) =>
    plural(pieces, {
      one: "1 returned item is in stock again.",
      other: `${pieces} returned items are in stock again.`,
    }),
  "items-cancelled": ({ pieces }) =>
    plural(pieces, {
      one: "1 item won’t be shipped and is in stock again.",
      other: `${pieces} items won’t be shipped and are in stock again.`,
    }),
  shipped: ({ pieces, trackingNumber }) =>
    plural(pieces, { one: "1 item shipped", other: `${pieces} items shipped` }) +
    (trackingNumber ? `, tracking number ${trackingNumber}.` : "."),
  "shipment-corrected": ({ trackingNumber }) =>
    trackingNumber
      ? `A parcel’s carrier or tracking number was corrected: ${trackingNumber}.`
      : "A parcel’s carrier or tracking number was corrected.",
  "shipment-undone": ({ pieces }) =>
    plural(pieces, {
      one: "The shipment of 1 item was undone.",
      other: `The shipment of ${pieces} items was undone.`,
    }),
  cancelled: () => "The order was cancelled unpaid.",
  "address-changed": () => "The shipping address was corrected.",
  "review-resolved": ({ resolution }) => reviewed[resolution],
  note: ({ text }) => text,
};
