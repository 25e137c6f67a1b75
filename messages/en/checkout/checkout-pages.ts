import { pluralIn } from "#lib/shared/plural.ts";

const plural = pluralIn("en");
const inMinutes = (count: number) =>
  `${count} ${plural(count, { one: "minute", other: "minutes" })}`;

/** The cart page and the checkout page around its form. */
export const checkoutPageMessages = {
  cartPage: {
    title: "Cart",
    heading: "Your cart",
    empty: "Your cart is empty.",
    shippingLater: "Shipping is calculated at checkout.",
    freeShipping: (country: string, amount: string, missing: string) =>
      `Free shipping (${country}) from ${amount}: ${missing} to go.`,
    checkOut: "Check out",
    notes: {
      limited: "There isn’t enough stock for all of that. We added what’s available.",
      busy: "The shop is busy and your cart didn’t change. Please try again.",
      notSaved: "We couldn’t save that for later. Remove something you saved and try again.",
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
  next: (minutes: number) =>
    `Next, choose a token and pay on CCPayment’s page. We reserve your items for ${inMinutes(minutes)}.`,
};
