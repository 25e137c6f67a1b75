/** The page of this browser's orders, the look-up of others, and putting an order's items back into the cart. */
export const yourOrdersMessages = {
  title: "Your orders",
  heading: "Your orders",
  lead: "Orders placed in this browser, unpaid ones first.",
  none: "No orders were placed in this browser.",
  order: (number: string) => `Order ${number}`,
  placed: (time: string) => `Placed ${time}`,
  lookUp: {
    heading: "Find an order",
    lead: "Enter its number and your e-mail address. We’ll e-mail you its link.",
    number: "Order number",
    numberHint: "It is in every e-mail about the order.",
    email: "E-mail",
    submit: "E-mail me the link",
    sent: "If there is such an order, its link is on its way to that address. Please check your inbox and your spam folder.",
    invalid: "Enter the order’s number and an e-mail address such as ada@example.com.",
    tooMany: "Too many look-ups from your network. Please try again in a few minutes.",
    busy: "The shop is busy. Please try again in a moment.",
  },
  putBack: "Put these back into the cart",
};
