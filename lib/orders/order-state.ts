/** The eight states CCPayment's dashboard shows, word for word (docs/protocol/v1.md §8.1). */
export const orderStates = [
  "Awaiting payment",
  "Expired",
  "Underpayment",
  "Underpayment(Overdue)",
  "Paid",
  "Paid(Overdue)",
  "Overpayment",
  "Overpayment(Overdue)",
] as const;

export type OrderState = (typeof orderStates)[number];
