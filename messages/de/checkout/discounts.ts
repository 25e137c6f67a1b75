import type { discountMessages as english } from "../../en/checkout/discounts.ts";

export const discountMessages: typeof english = {
  label: "Rabattcode",
  enter: "Code",
  apply: "Einlösen",
};
