import { pluralIn } from "#lib/shared/plural.ts";

const plural = pluralIn("en");

/** Refunds in the console. */
export const merchantRefundMessages = {
  title: "Refunds",
  lead: "Money to send back, and what became of it. A refund goes out in the token that was paid.",
  limits: (left: string, refunds: number) =>
    `In the next 24 hours you can approve ${left} more, in up to ${refunds} refunds.`,
  filter: "Refunds by what has become of them",
  lists: { due: "Due back", moving: "On their way", sent: "Sent", failed: "Failed or cancelled" },
  empty: {
    due: "Nothing is due back.",
    moving: "No refund is on its way.",
    sent: "No refund has been sent yet.",
    failed: "No refund has failed.",
  },
  due: {
    order: "Order",
    state: "State",
    amount: "Due back",
    address: "Refund address",
  },
  addresses: {
    none: "Not given yet",
    unconfirmed: "Not confirmed yet",
    expired: "Link expired",
    confirmed: "Confirmed by the shopper",
  },
  columns: {
    order: "Order",
    amount: "Amount",
    to: "To",
    kind: "Reason",
    status: "Status",
    approved: "Approved",
  },
  approvedBy: (name: string, time: string) => `${name}, ${time}`,
  states: {
    approved: "Approved, not sent yet",
    asking: "Being sent: waiting for the gateway’s answer",
    waiting: "Waiting for approval on CCPayment’s dashboard",
    processing: "On its way",
    success: "Sent",
    failed: "Failed, not sent",
    voided: "Cancelled: the shopper changed the address",
  },
  kinds: {
    due: "Due by the payment",
    return: "Items came back",
    goodwill: "Goodwill",
    other: "Another reason",
  },
  order: {
    panel: "Refund",
    nothingDue: "Nothing is due by the payment.",
    anyway: "Refund for another reason",
    free: "Can be refunded",
    kind: "Reason",
    received: "Received",
    spent: "Refunded or on its way",
    dueBack: "Due back",
    worth: (money: string) => `worth ${money} at the locked rate`,
    noAddress:
      "The shopper hasn’t given an address yet. Ask for one: the form is on the shopper’s order page.",
    unconfirmed: "The shopper gave this address, but hasn’t confirmed it by the mailed link yet.",
    expired: "The mailed link has expired. The shopper has to give the address again.",
    unsupported:
      "Addresses on this token’s networks can’t be checked here. Refund it on CCPayment’s dashboard.",
    to: "To",
    balance: "Balance at CCPayment",
    fee: "Network fee now",
    unknown: "not available",
    amount: "Amount",
    amountHint: (due: string) => `At most ${due}.`,
    whoPays: "Who pays the network fee",
    merchantPays: "The shop: the shopper gets the whole amount",
    shopperPays: "The shopper: it is taken from the amount",
    approve: "Send the refund",
    irrevocable: "A refund can’t be taken back.",
    payouts: "Refunds of this order",
    reason: (reason: string) => `CCPayment: ${reason}`,
    ownReasons: {
      "no-longer-due": "The amount was no longer open when it was to be sent.",
      "token-not-offered": "CCPayment doesn’t offer this token on this network.",
      "not-sent": "CCPayment couldn’t send it.",
    } as Record<string, string>,
    again: "Nothing was sent. Approve it again to retry.",
  },
  dashboard: {
    title: "Made on CCPayment’s dashboard",
    states: { pending: "Seen", processing: "On its way", success: "Sent", failed: "Failed" },
  },
  ask: {
    submit: "Ask for a refund address",
    asked: (time: string) => `The shopper was asked ${time}.`,
    done: "The shopper was asked by mail.",
    refusals: {
      nothing: "There is nothing to refund.",
      asked: "The shopper was asked less than an hour ago.",
      erased: "The buyer’s details were erased, so nobody can be asked.",
    },
  },
  restock: {
    title: "Take items back into stock",
    lead: "Items that came back, or won’t be shipped after all. This refunds nothing by itself.",
    returned: (item: string, most: number) => `${item}: came back (at most ${most})`,
    cancelled: (item: string, most: number) => `${item}: won’t be shipped (at most ${most})`,
    submit: "Take back into stock",
    done: (pieces: number) =>
      plural(pieces, {
        one: "1 item is in stock again.",
        other: `${pieces} items are in stock again.`,
      }),
    invalid: "Enter a whole number.",
    refusals: {
      none: "Enter how many pieces.",
      "too-many": "That is more than this order still has.",
    },
  },
  approved: "Approved. The refund is being sent.",
  errors: {
    amount: "Enter an amount above 0.",
    decimals: (decimals: number) => `This token has ${decimals} decimals at most.`,
    "not-due": (due: string) => `Only ${due} can be refunded now.`,
    address: "The refund address has changed since. Check it and approve again.",
    "day-count": "The number of refunds in 24 hours is used up.",
    "day-amount": (left: string) => `Only ${left} more can be refunded within 24 hours.`,
  },
};
