import { pluralIn } from "#lib/shared/plural.ts";

const plural = pluralIn("en");

export const merchantAttemptMessages = {
  id: "Id at the gateway",
  price: "Price",
  status: "Status",
  ends: "Ends",
  checks: "Gateway asked",
  asked: (times: number, when: string) =>
    plural(times, { one: `once, last ${when}`, other: `${times} times, last ${when}` }),
  neverAsked: "not yet",
  statuses: {
    creating: "Opening",
    open: "Can be paid",
    failed: "Couldn’t be opened",
    closed: "Ended",
  },
  hosted: "Payment page",
  native: "Paid in the shop",
};

export const merchantPaymentMessages = {
  counted: "Counts",
  notConfirmed: "Doesn’t count yet: only announced, the gateway’s order info hasn’t shown it",
  risky: "Doesn’t count: the gateway holds it back as risky",
  failed: "Doesn’t count: it failed",
  late: "late",
  none: "No payment was seen.",
  amount: "Amount",
  when: "Paid",
  transaction: "Transaction",
  standing: "Standing",
};
