import { pluralIn } from "#lib/shared/plural.ts";

const plural = pluralIn("en");

/** The cart: its link, drawer and table, and what can't be done to it. */
export const cartMessages = {
  cart: "Cart",
  yourCart: "Your cart",
  pieces: (count: number): string => ` ${plural(count, { one: "piece", other: "pieces" })}`,
  close: "Close",
  adding: "Adding it to your cart…",
  empty: "Your cart is empty.",
  subtotal: "Subtotal",
  viewCart: "View cart",
  checkOut: "Check out",
  addToCart: "Add to cart",
  soldOut: "Sold out",
  each: (price: string) => `${price} each`,
  remove: "Remove",
  saveForLater: "Save for later",
  saved: "Saved for later",
  moveToCart: "Move to cart",
  oneLess: (title: string) => `One less of ${title}`,
  oneMore: (title: string) => `One more of ${title}`,
  soldOutLine: "Sold out. Remove it to continue.",
  onlyLeftLine: (count: number) => `Only ${count} left. Choose fewer to continue.`,
  priceChanged: (before: string, now: string) => `The price changed from ${before} to ${now}.`,
  quantity: "Quantity",
  busy: "The shop is busy and your cart didn’t change. Please try again.",
  problems: {
    unavailable: "This product is no longer available.",
    soldOut: "This has just sold out.",
    onlyLeft: (count: number) => `Only ${count} left. We added what’s available.`,
    tooMany: (limit: number) => `You can order at most ${limit} of one item at a time.`,
  },
};
