export const merchantReviewMessages = {
  heading: "Needs review",
  decision: "Decision",
  note: "Reason",
  noteHint: "For colleagues and the audit log.",
  noteMissing: "Say why, in a few words.",
  resolve: "Resolve",
  options: {
    ship: "Ship it anyway",
    refund: "Don’t ship, refund",
    dismiss: "Nothing more to do",
  },
  refundExcess: "Refund the difference",
  resolved: {
    ship: "Resolved: it can be shipped.",
    refund: "Resolved: send the money back under Refunds.",
    dismiss: "Resolved.",
  },
  refusals: {
    gone: "This reason no longer stands: the order has changed. Reload the page.",
    unfit: "This can’t be resolved that way.",
    "sold-out": "Some of its items are sold out. Add stock first, or refund.",
    "discount-used-up":
      "Its discount code has reached its limit. Raise the limit first, or refund.",
    erased: "Its buyer’s details were erased, so nothing can be shipped. Refund instead.",
  },
};
