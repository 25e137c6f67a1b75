import { pluralIn } from "#lib/shared/plural.ts";

const plural = pluralIn("en");
const inMinutes = (count: number) =>
  `${count} ${plural(count, { one: "minute", other: "minutes" })}`;

/** Why nothing was ordered, what is wrong with a field, and when to try again: said by the server. */
export const checkoutErrorMessages = {
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
