import type { ApiFault, DeliveryFault, FaultKind } from "#lib/sandbox/types.ts";

export type FaultNote = {
  label: string;
  what: string;
  /** The only calls it can befall; any where absent. */
  calls?: string[];
};

const opening = ["concise/url/get", "bill/create"];

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
  "no-signature": { label: "Unsigned", what: "Done; the answer has no Sign header." },
  "wrong-signature": { label: "Wrongly signed", what: "Done; the signature is of another secret." },
  "wrong-app-id": { label: "Another app id", what: "Done; the answer is somebody else’s." },
  "stale-timestamp": { label: "Stale answer", what: "Done; signed an hour ago." },
  "huge-body": { label: "Huge answer", what: "Done; three megabytes of blanks follow." },
  "service-error": { label: "Code 224066", what: "The documented “service err”; nothing done." },
  "v2-only": {
    label: "Account is v2 only",
    what: "The answer new accounts get from v1; nothing done.",
  },
  "duplicate-id": {
    label: "Duplicate id",
    what: "Done, but the answer says that this id was used before.",
    calls: opening,
  },
  "no-url": {
    label: "Success without a URL",
    what: "Done; payment_url is empty.",
    calls: ["concise/url/get"],
  },
  "foreign-url": {
    label: "Foreign URL",
    what: "Done; payment_url is on another host.",
    calls: ["concise/url/get"],
  },
  "lagging-info": {
    label: "bill/info lags",
    what: "The last minute’s transfers are not shown yet.",
    calls: ["bill/info"],
  },
  "contradicting-info": {
    label: "bill/info contradicts",
    what: "Successful, with a hundredth of the amounts notified.",
    calls: ["bill/info"],
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
