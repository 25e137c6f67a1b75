/** Shop prices are integer US cents; token amounts are decimal strings. This module writes both for people. */

const usd = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" });

/** Cents as people read them: 2500 → "$25.00". */
export function formatMoney(cents: number): string {
  return usd.format(cents / 100);
}

/** Cents as the gateway takes them (`product_price`, at most two decimals): 2500 → "25.00". */
export function formatDecimalPrice(cents: number): string {
  if (!Number.isSafeInteger(cents) || cents < 0)
    throw new RangeError(`not an amount of cents: ${cents}`);
  const digits = String(cents).padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** A gateway price back to cents: "25", "25.0", "25.00" → 2500; anything finer than a cent is null. */
export function parseDecimalPrice(price: string): number | null {
  const match = /^(\d{1,12})(?:\.(\d{1,2})0*)?$/.exec(price);
  if (!match) return null;
  return Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0"));
}

/** A token amount for people: no trailing zeros, the whole part grouped: "1234.500" + "USDT" → "1,234.5 USDT". */
export function formatToken(amount: string, symbol: string): string {
  const [whole = "0", fraction = ""] = amount.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  const trimmed = fraction.replace(/0+$/, "");
  return `${grouped}${trimmed ? `.${trimmed}` : ""} ${symbol}`;
}
