import type { Sentences, ShopperEventKind } from "#lib/orders/events/describe-event.ts";
import type { OrderEvent } from "#lib/orders/events/order-event.ts";
import type { ReviewReason } from "#lib/orders/events/review-reason.ts";
import { pluralIn } from "#lib/shared/plural.ts";

const plural = pluralIn("en");

const transferStatus = {
  pending: "seen",
  processing: "being confirmed",
  success: "sent",
  failed: "failed",
};

/** Announced by a notification, before the gateway was asked. */
const paymentStatus = {
  pending: "Payment seen",
  processing: "Payment is being confirmed",
  success: "Payment received",
  failed: "Payment failed",
};

const reviewed = {
  ship: "We reviewed the order: it will be shipped.",
  refund: "We reviewed the order: we’ll refund you.",
  dismiss: "We reviewed the order. You don’t need to do anything.",
};

const checking = "We’re reviewing this order. You don’t need to do anything.";
const checkingPayment =
  "We’re checking a payment. It isn’t lost, and you don’t need to do anything.";

/** An order's history as its shopper reads it. */
export const orderEventMessages: Sentences<OrderEvent, ShopperEventKind> = {
  placed: () => "Order placed. Your items are reserved.",
  "details-changed": () => "Order sent again with other details.",
  replaced: () => "You changed your cart and ordered again, so this order was cancelled.",
  "payment-page-opened": () => "Payment page opened.",
  "payment-page-failed": () => "The payment page couldn’t be opened. You weren’t charged.",
  "payment-page-interrupted": () => "Opening the payment page was interrupted.",
  "payment-announced": (event, { token }) => `${paymentStatus[event.status]}: ${token(event)}.`,
  "payment-confirmed": (event, { token }) => `Payment of ${token(event)} confirmed.`,
  "payment-held": (event, { token }) =>
    `Payment of ${token(event)} arrived. The payment service is checking it.`,
  "payment-vanished": () => "We’re checking a payment again. It still counts.",
  "refund-address-asked": () => "We asked you for an address to send a refund to.",
  "refund-address-given": ({ crypto, chain }, { network }) =>
    `You gave an address for refunds in ${crypto} on ${network(chain)}.`,
  "refund-address-confirmed": ({ crypto, chain }, { network }) =>
    `Address for refunds in ${crypto} on ${network(chain)} confirmed.`,
  "refund-approved": (event, { token }) => `Refund of ${token(event)} approved.`,
  "refund-announced": (event, { token }) =>
    `Refund of ${token(event)}: ${transferStatus[event.status]}.`,
  "refund-changed": (event, { token }) =>
    `Refund of ${token(event)}: ${transferStatus[event.status]}.`,
  "refund-vanished": () => "We’re checking a refund again.",
  "state-changed": ({ from, to }, { state }) =>
    `Status changed from ${state(from)} to ${state(to)}.`,
  "reservation-ended": () => "The reservation ended. The items are available to others again.",
  "receipt-written": () => "Receipt ready.",
  "ready-to-ship": () => "Ready to ship.",
  shipped: ({ pieces }) =>
    plural(pieces, { one: "1 item shipped.", other: `${pieces} items shipped.` }),
  "shipment-corrected": () => "Tracking details of a parcel corrected.",
  "shipment-undone": ({ pieces }) =>
    plural(pieces, {
      one: "1 item was marked as shipped by mistake. It is still with us.",
      other: `${pieces} items were marked as shipped by mistake. They are still with us.`,
    }),
  "items-returned": ({ pieces }) =>
    plural(pieces, { one: "1 returned item arrived.", other: `${pieces} returned items arrived.` }),
  "items-cancelled": ({ pieces }) =>
    plural(pieces, { one: "1 item won’t be shipped.", other: `${pieces} items won’t be shipped.` }),
  cancelled: () => "This order was cancelled.",
  "address-changed": () => "Shipping address corrected.",
  "review-resolved": ({ resolution }) => reviewed[resolution],
  note: ({ text }) => text,
};

/** Why an order is being reviewed, as its shopper reads it. */
export const reviewReasonMessages: Sentences<ReviewReason, ReviewReason["kind"]> = {
  "price-mismatch": () => checkingPayment,
  "payment-unreadable": () => checkingPayment,
  "record-conflict": () => checkingPayment,
  "payment-turned-risky": () => checkingPayment,
  "payment-amount-changed": () => checkingPayment,
  "payment-never-shown": () => checkingPayment,
  "payment-held": (reason, { token }) =>
    `The payment service is checking your payment of ${token(reason)}. You don’t need to do anything.`,
  "paid-after-release": () => "Your payment came after the reservation ended. We’re reviewing it.",
  "paid-late": () => "Your payment came late. We’re reviewing it.",
  "part-paid": ({ paidMinor }, { money }) =>
    `We received ${money(paidMinor)}. Pay the rest, or we refund it.`,
  overpaid: ({ excessMinor }, { money }) =>
    `You paid ${money(excessMinor)} more than needed. We’ll refund the difference.`,
  "alarm-note": () => checking,
};
