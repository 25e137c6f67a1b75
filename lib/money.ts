import shop from "#shop/shop.ts";

/**
 * Prices are integers in the currency's minor unit; token amounts are decimal strings.
 * This module writes and reads both, for people and for programs.
 */

type Format = { formatter: Intl.NumberFormat; digits: number };
const formats = new Map<string, Format>();

function formatOf(currency: string): Format {
  const known = formats.get(currency);
  if (known) return known;
  const formatter = new Intl.NumberFormat(shop.locale, { style: "currency", currency });
  const format = { formatter, digits: formatter.resolvedOptions().maximumFractionDigits ?? 2 };
  formats.set(currency, format);
  return format;
}

/** Digits after the point of an ISO 4217 currency: USD 2, JPY 0, KWD 3. Throws RangeError for what is no currency code. */
export function currencyDigits(currency: string): number {
  return formatOf(currency).digits;
}

/** Whether a text has the form of a currency code. */
export const isCurrency = (text: string) => /^[A-Z]{3}$/.test(text);

/** A price as people read it: 2500 USD → "$25.00". */
export function formatMoney(minor: number, currency: string = shop.currency): string {
  const { formatter, digits } = formatOf(currency);
  return formatter.format(minor / 10 ** digits);
}

/** A price as programs read it, with all its digits: 2500 USD → "25.00". Throws RangeError for what is no amount. */
export function formatDecimalPrice(minor: number, currency: string = shop.currency): string {
  if (!Number.isSafeInteger(minor) || minor < 0)
    throw new RangeError(`not an amount in minor units: ${minor}`);
  const places = currencyDigits(currency);
  const digits = String(minor).padStart(places + 1, "0");
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** A decimal price back to minor units: "25", "25.0", "25.00" USD → 2500; anything finer than a minor unit is null. */
export function parseDecimalPrice(price: string, currency: string = shop.currency): number | null {
  const [, whole, fraction = ""] = /^(\d{1,12})(?:\.(\d{1,18}))?$/.exec(price) ?? [];
  const places = currencyDigits(currency);
  const significant = fraction.replace(/0+$/, "");
  if (whole === undefined || significant.length > places) return null;
  const minor = Number(whole + significant.padEnd(places, "0"));
  return Number.isSafeInteger(minor) ? minor : null;
}

/** A rate as people read it: 700 basis points → "7%". */
export const formatPercent = (basisPoints: number): string =>
  (basisPoints / 10_000).toLocaleString(shop.locale, {
    style: "percent",
    maximumFractionDigits: 2,
  });

/** A price as an address or a field has it, with a point or a comma: "4.90" and "4,90" EUR → 490. Null for anything else. */
export const parseTypedPrice = (text: string): number | null =>
  parseDecimalPrice(text.trim().replace(",", "."));

/** A token amount for people, in the shop's locale, without trailing zeros: "1234.500" + "USDT" → "1,234.5 USDT". */
export function formatToken(amount: string, symbol: string): string {
  const [whole = "0", fraction = ""] = amount.split(".");
  const trimmed = fraction.replace(/0+$/, "");
  const grouped = BigInt(whole).toLocaleString(shop.locale);
  const decimalMark = (1.5).toLocaleString(shop.locale).charAt(1);
  return `${grouped}${trimmed ? `${decimalMark}${trimmed}` : ""} ${symbol}`;
}
