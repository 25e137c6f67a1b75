import type { Settings } from "#lib/sandbox/settings/schema.ts";
import { v2Notes } from "#lib/sandbox/settings/v2-notes.ts";

/** Per setting: its label, and what is known about it. */
export const settingNotes: Record<keyof Settings, { label: string; why: string }> = {
  clockWindowSeconds: {
    label: "Seconds a request's timestamp may be off",
    why: "The documentation says 2 minutes; whether the future counts is unknown.",
  },
  duplicateOrder: {
    label: "The same merchant_order_id again",
    why: "SDK notes say ids can't repeat; whether v1 errs or answers with the same page is unknown.",
  },
  coercePrices: {
    label: "Take prices sent as JSON numbers",
    why: "The documentation asks for strings; what a number does is unknown.",
  },
  feeRate: {
    label: "Service fee, as a fraction",
    why: "Samples of 2023 compute to 0.03 %, marketing says 0.2 to 0.3 %.",
  },
  latePayment: {
    label: "Money after expiry",
    why: "One page ties it to the order as Overdue, another only to the balance.",
  },
  customValue: {
    label: "Where custom_value stands in a notification",
    why: "Promised by the documentation, shown nowhere.",
  },
  trigger: {
    label: "Notify when a transaction is",
    why: "A dashboard setting: confirmed is the default.",
  },
  ack: {
    label: "What acknowledges a notification",
    why: "Pages say success and Success; whether more text may stand around it is unknown.",
  },
  rateLimitPerSecond: {
    label: "Requests a second",
    why: "The documentation says 100 for an address.",
  },
  notifyOnExpiry: {
    label: "Notify when an order expires",
    why: "No source describes such a notification; the words about notify_url leave a doubt.",
  },
  infoStatus: {
    label: "Status that bill/info gives an order not fully paid",
    why: "Only Successful and Pending were ever seen; label gives the dashboard's eight words instead.",
  },
  rateLock: {
    label: "A chosen token's rate holds",
    why: "One page says 30 minutes (BTC: 24 hours); what is due after that is unknown.",
  },
  prices: {
    label: "Prices of tokens",
    why: "Moving lets them swing by 2 % in an hour of the sandbox's time.",
  },
  spelling: {
    label: "Names where samples and tables differ",
    why: "token_rate or rate, amount or product_price, nikename or nickname, coin_id or token_id.",
  },
  resign: {
    label: "Signature of a repeated notification",
    why: "Whether a repetition is signed again or sent as it was is unknown.",
  },
  retryScale: {
    label: "Waiting times between tries, multiplied by",
    why: "30 s to 31½ min by the documentation of v2; v1 names none.",
  },
  openingBalance: {
    label: "What the merchant had of each coin at the start",
    why: "So that withdrawals can be tried at once.",
  },
  signCase: {
    label: "Letters of a signature",
    why: "Every SDK sends lowercase; whether uppercase passes is unknown.",
  },
  webhookUrl: {
    label: "Webhook address for orders without notify_url",
    why: "On the dashboard it is set for the whole account.",
  },
  ...v2Notes,
};
