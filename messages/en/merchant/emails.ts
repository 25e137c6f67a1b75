import { pluralIn } from "#lib/shared/plural.ts";

const plural = pluralIn("en");

/** Mails to the merchant. */
export const merchantEmailMessages = {
  openOrder: "Open the order",
  items: "Items",
  shipping: "Shipping",
  total: "Total",
  shippingTo: "Ship to",
  footer: "You get this e-mail because your address is the shop’s contact address.",
  "owner-order-paid": {
    subject: (number: string, total: string) => `Paid: order ${number}, ${total}`,
    heading: "New paid order",
    text: (number: string) => `Order ${number} is paid in full and ready to ship.`,
  },
  "owner-review": {
    subject: (number: string) => `Order ${number} needs review`,
    heading: "An order needs review",
    text: (number: string) => `Order ${number} waits for a decision:`,
  },
  "owner-low-stock": {
    subject: (item: string, available: number) => `Only ${available} left: ${item}`,
    heading: "Low stock",
    text: (item: string, available: number) =>
      `${item}: ${available} ${plural(available, { one: "piece", other: "pieces" })} left.`,
    button: "Open the product",
  },
  "owner-gateway-failing": {
    subject: "The payment gateway isn’t responding",
    heading: "The payment gateway isn’t responding",
    text: (since: string) =>
      `Since ${since} the shop has had no answer. Shoppers can’t open payment pages, and payments are confirmed only once it responds.`,
    button: "Open the console",
  },
};
