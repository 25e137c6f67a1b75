import { formatDecimalPrice, parseDecimalPrice } from "#lib/money.ts";

/** In minor units of the shop's currency. */
export const MAX_PRICE_MINOR = 1_000_000_000_000;

/**
 * A price as a person types it, in minor units of the shop's currency: "25", "25.00", "25,00", "1,234.50", "1.234,50",
 * "$25". Null for anything else, and for more digits than the currency has.
 */
export function parsePriceInput(text: string): number | null {
  const bare = text.replace(/[\s\p{Sc}]/gu, "").replace(/^[A-Z]{3}|[A-Z]{3}$/g, "");
  const minor = parseDecimalPrice(withPoint(bare));
  return minor === null || minor > MAX_PRICE_MINOR ? null : minor;
}

/** A price for an input, which `parsePriceInput` reads back. */
export const priceInput = (minor: number | null) =>
  minor === null ? "" : formatDecimalPrice(minor);

/** The last of the two marks separates the fraction; what stands between groups of three is left out. */
function withPoint(text: string): string {
  const mark = /[.,](?=\d*$)/.exec(text)?.[0];
  if (!mark) return text;
  const other = mark === "." ? "," : ".";
  const grouped = new RegExp(`^\\d{1,3}(?:\\${other}\\d{3})+\\${mark}\\d+$`);
  const bare = grouped.test(text) ? text.replaceAll(other, "") : text;
  return bare.replace(mark, ".");
}
