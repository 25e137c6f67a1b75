import { pluralIn } from "#lib/shared/plural.ts";

const plural = pluralIn("en");

/** Mails to the merchant; braces as in ../emails.ts. */
export const merchantEmailMessages = {
  openOrder: "Open the order",
  items: "Items",
  shipping: "Shipping",
  total: "Total",
  shippingTo: "Ship to",
  footer: "You get this e-mail because your address is the shop’s contact address.",
  pieces: (count: number) => `${count} ${plural(count, { one: "piece", other: "pieces" })}`,
  "owner-order-paid": {
    subject: "Paid: order {number}, {total}",
    heading: "New paid order",
    text: "Order {number} is paid in full and ready to ship.",
  },
  "owner-review": {
    subject: "Order {number} needs review",
    heading: "An order needs review",
    text: "Order {number} is waiting for a decision:",
  },
  "owner-low-stock": {
    subject: "Only {available} left: {item}",
    heading: "Low stock",
    text: "{item}: {pieces} left.",
    button: "Open the product",
  },
  "owner-gateway-failing": {
    subject: "The payment gateway isn’t responding",
    heading: "The payment gateway isn’t responding",
    text: "The shop has had no answer since {since}. Shoppers can’t open payment pages, and payments are confirmed only once it responds.",
    button: "Open the console",
  },
};
