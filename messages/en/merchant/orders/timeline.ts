import { pluralIn } from "#lib/shared/plural.ts";

const plural = pluralIn("en");

export const merchantTimelineMessages = {
  empty: "Nothing has happened yet.",
  shortened: (shown: number) => `The newest ${shown} of each kind are shown.`,
  notification: (type: string, verdict: string) => `Notification ${type}: ${verdict}`,
  email: (subject: string) => `Email “${subject}”`,
  emailSent: (when: string) => `sent ${when}`,
  emailWaiting: "waiting to be sent",
  emailFailed: (error: string) => `refused: ${error}`,
  note: (name: string) => `Note by ${name}`,
  job: {
    receipt: "The receipt will be written",
    "ready-to-ship": "It will be marked as ready to ship",
    "stock-sold": "Its items will be sold",
    "stock-released": "Its items will be released",
    "order-received": "An email will be written",
    "money-missing": "An email will be written",
    "money-excess": "An email will be written",
    "owner-order-paid": "An email will be written",
    "owner-review": "An email will be written",
  },
  jobFailed: (tries: number, error: string) =>
    plural(tries, { one: `failed once: ${error}`, other: `failed ${tries} times: ${error}` }),
  by: (name: string, what: string) => `${name}: ${what}`,
  actions: {
    "order.check": "asked the gateway",
    "order.cancel": "cancelled the order",
    "order.address": "corrected the address",
    "order.review": "resolved a review",
    "order.ship": "marked items as shipped",
    "order.shipment": "corrected a shipment",
    "order.unship": "undid a shipment",
    "order.restock": "took items back into stock",
    "refund.ask": "asked the shopper for a refund address",
    "refund.approve": "approved a refund",
    "order.erase": "erased the buyer’s details",
    "email.resend": "sent an email again",
  } as Record<string, string>,
  sources: {
    event: "Order",
    notification: "Gateway",
    email: "Email",
    note: "Note",
    staff: "Staff",
    job: "Job",
  },
};
