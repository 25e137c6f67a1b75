import { callNames } from "#lib/sandbox/protocol/v1/call-names.ts";
import { v2CallNames } from "#lib/sandbox/protocol/v2/call-names.ts";
import type { ApiFault, DeliveryFault, FaultKind } from "#lib/sandbox/types.ts";

export type FaultNote = {
  label: string;
  what: string;
  /** The only calls it applies to; all when absent. */
  calls?: string[];
};

const openingPage = ["concise/url/get", "createInvoiceUrl", "createCheckoutUrl"];
const withOrderId = [
  ...openingPage,
  "bill/create",
  "withdraw",
  "createAppOrderDepositAddress",
  "applyAppWithdrawToNetwork",
  "applyAppWithdrawToCwallet",
];
const orderInfo = ["bill/info", "getInvoiceOrderInfo", "getAppOrderInfo"];
const v1Calls = [...callNames];
const v2Calls = [...v2CallNames];

/** What can go wrong with an answer. "Done" means that the call took effect although its answer is bad. */
export const apiFaults: Record<ApiFault, FaultNote> = {
  refused: { label: "Refused", what: "The connection is closed before a byte of an answer." },
  reset: { label: "Cut off", what: "Done, but the connection breaks within the answer." },
  stall: { label: "Silent", what: "Done, but no answer ever comes." },
  "slow-drip": { label: "Slow drip", what: "Done; the answer comes a byte at a time." },
  redirect: { label: "Redirect", what: "302 to another place, with nothing done." },
  "too-many": { label: "Too many requests", what: "429 with Retry-After, with nothing done." },
  "server-error": { label: "Server error", what: "503 and a page of HTML, with nothing done." },
  html: { label: "HTML", what: "200 and a page of HTML, with nothing done." },
  truncated: { label: "Truncated", what: "Done; the JSON lacks its last third." },
  "wrong-types": { label: "Wrong types", what: "Done; texts are numbers, and numbers texts." },
  "no-signature": {
    label: "Unsigned",
    what: "Done; the answer has no Sign header.",
    calls: v1Calls,
  },
  "wrong-signature": {
    label: "Wrongly signed",
    what: "Done; the signature is of another secret.",
    calls: v1Calls,
  },
  "wrong-app-id": {
    label: "Another app id",
    what: "Done; the answer is somebody else’s.",
    calls: v1Calls,
  },
  "stale-timestamp": {
    label: "Stale answer",
    what: "Done; signed an hour ago.",
    calls: v1Calls,
  },
  "huge-body": { label: "Huge answer", what: "Done; three megabytes of blanks follow." },
  "service-error": {
    label: "Service error",
    what: "Code 224066 from v1, 11002 from v2; nothing done.",
  },
  "v2-only": {
    label: "Account is v2 only",
    what: "The answer new accounts get from v1; nothing done.",
    calls: v1Calls,
  },
  "v1-only": {
    label: "Account is v1 only",
    what: "Code 11013 from v2; nothing done.",
    calls: v2Calls,
  },
  "address-not-allowed": {
    label: "Address not allowed",
    what: "Code 12002 from v2: the caller’s IP address is not on the allow-list; nothing done.",
    calls: v2Calls,
  },
  "api-disabled": {
    label: "API not enabled",
    what: "Code 12003 from v2: the merchant is not verified yet; nothing done.",
    calls: v2Calls,
  },
  "rate-limited": {
    label: "Rate limited",
    what: "Code 11004 from v2; nothing done.",
    calls: v2Calls,
  },
  "duplicate-id": {
    label: "Duplicate id",
    what: "Done, but the answer says that this id was used before.",
    calls: withOrderId,
  },
  "no-url": {
    label: "Success without a URL",
    what: "Done; the payment page’s URL is empty.",
    calls: openingPage,
  },
  "foreign-url": {
    label: "Foreign URL",
    what: "Done; the payment page’s URL is on another host.",
    calls: openingPage,
  },
  "lagging-info": {
    label: "Order info lags",
    what: "The last minute’s transfers are not shown yet.",
    calls: orderInfo,
  },
  "contradicting-info": {
    label: "Order info contradicts",
    what: "Successful, with a hundredth of the amounts paid.",
    calls: orderInfo,
  },
};

/** What can go wrong with a notification on its way. */
export const deliveryFaults: Record<DeliveryFault, FaultNote> = {
  duplicate: { label: "Duplicate", what: "Sent twice." },
  reorder: {
    label: "Reorder",
    what: "Held back for 15 seconds, so that a later one overtakes it.",
  },
  drop: { label: "Drop", what: "The try is lost on its way." },
  delay: { label: "Delay", what: "Comes five minutes late." },
  tamper: { label: "Tamper", what: "A digit is changed after signing." },
  "wrong-sign": { label: "Wrong signature", what: "Signed with another secret." },
  stale: { label: "Stale", what: "Signed an hour ago." },
};

export const faultNotes: Record<FaultKind, FaultNote> = { ...apiFaults, ...deliveryFaults };
