import { pluralIn } from "#lib/shared/plural.ts";

const plural = pluralIn("en");
const inMinutes = (count: number) =>
  `${count} ${plural(count, { one: "minute", other: "minutes" })}`;

/** The cart page's and the checkout's pages and form. */
export const checkoutMessages = {
  cartPage: {
    title: "Cart",
    heading: "Your cart",
    empty: "Your cart is empty.",
    shippingLater: "Shipping is calculated at checkout.",
    checkOut: "Check out",
    notes: {
      limited: "There isn’t enough stock for all of that. We added what’s available.",
      busy: "The shop is busy and your cart didn’t change. Please try again.",
      invalid: "We couldn’t update your cart. Please try again.",
    },
  },
  title: "Checkout",
  placed: {
    heading: "You’ve already placed this order",
    lead: (number: string) => `It is order ${number}. Its page shows its status and how to pay.`,
    goToOrder: "Go to your order",
  },
  empty: { heading: "Your cart is empty", lead: "Add something to check out." },
  continueToPayment: "Continue to payment",
  contact: "Contact",
  shippingAddress: "Shipping address",
  details: "Your details",
  fields: {
    email: "E-mail",
    emailHint: "We send your receipt here and nothing else.",
    name: "Full name",
    line1: "Street and number",
    line2: "Apartment, floor, company",
    country: "Country",
    note: "Order note",
  },
  optional: (label: string) => `${label} (optional)`,
  remember: "Remember my details on this device",
  delivery: "Delivery",
  days: (from: number, to: number) =>
    from === to ? `${to} working ${to === 1 ? "day" : "days"}` : `${from}–${to} working days`,
  deliveryTime: (days: string) => `Delivery within ${days} after payment.`,
  free: "Free",
  freeFrom: (amount: string, missing: string) => `Free from ${amount}: ${missing} to go`,
  digitalOnly: "Nothing to ship: you get your order by e-mail.",
  yourOrder: "Your order",
  updateForCountry: "Update for this country",
  updateTotal: "Update the total",
  next: (minutes: number) =>
    `Next, choose a token and pay on CCPayment’s page. We reserve your items for ${inMinutes(minutes)}.`,
  subtotal: "Subtotal",
  shipping: "Shipping",
  total: "Total",
  taxName: "VAT",
  includedTax: (name: string, percent: string) => `of which ${name} ${percent}`,
  inclTax: (name: string, percent: string) => `incl. ${percent} ${name}`,
  opening: "Opening the payment page…",
  pay: (amount: string) => `Pay ${amount}`,
  tryAgainIn: {
    seconds: (seconds: number) =>
      `Try again in ${seconds} ${plural(seconds, { one: "second", other: "seconds" })}.`,
    minutes: (minutes: number) => `Try again in ${inMinutes(minutes)}.`,
  },
  errors: {
    emptyCart: "Your cart is empty.",
    cartChanged: "Your cart or a price changed. Check the new total, then continue.",
    choicesChanged:
      "We updated delivery and the total for your choices. Check them, then continue.",
    busy: "The shop is busy. You weren’t charged. Please try again in a moment.",
    tooManyItems: (limit: number) =>
      `An order can have at most ${limit} ${plural(limit, { one: "item", other: "items" })}. Remove some from your cart to continue.`,
    outOfStock: (items: string) =>
      `There isn’t enough stock left of ${items}. Please update your cart.`,
    stockShare: (items: string) =>
      `To leave some for others, we can’t reserve this many of ${items}. Choose fewer, or pay your other orders first.`,
    unpaidOrders:
      "You have too many unpaid orders. Pay one of them, or wait until a reservation ends.",
    tooManyOrders: "Too many orders from your network.",
  },
  fieldErrors: {
    email: "Enter your e-mail address.",
    emailFormat: "Enter an e-mail address such as ada@example.com.",
    name: "Enter your name.",
    line1: "Enter your street and number.",
    missing: (label: string) => `${label} is missing.`,
    postcodeFormat: (example: string) => `Enter it as in ${example}.`,
    country: "Choose a country we ship to.",
    tooLong: (limit: number) =>
      `Use at most ${limit} ${plural(limit, { one: "character", other: "characters" })}.`,
    control: "Remove control characters.",
  },
};
