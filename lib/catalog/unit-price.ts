import type { LineOption } from "#lib/catalog/format-options.ts";
import { formatMoney } from "#lib/money.ts";
import shop from "#shop/shop.ts";

/** The units that prices are compared in, and how many of each unit make one of them. */
const units = {
  g: { base: "kg", inBase: 1000 },
  kg: { base: "kg", inBase: 1 },
  ml: { base: "l", inBase: 1000 },
  cl: { base: "l", inBase: 100 },
  l: { base: "l", inBase: 1 },
} as const;

type Amount = { value: number; unit: keyof typeof units };

/**
 * How much is in a variant, from the option that the shop names for it: "250 g", "0.5 l" or "0,75 l"; null without one,
 * and for what may be read in two ways, such as "1.000 g".
 */
export function amountOf(options: LineOption[], named = shop.unitPriceOption): Amount | null {
  const text = options.find(({ name }) => name === named)?.value ?? "";
  const [, number = "", unit = ""] =
    /^(\d+(?:[.,]\d{1,2})?|0[.,]\d{3})\s*(g|kg|ml|cl|l)$/i.exec(text.trim()) ?? [];
  const value = Number(number.replace(",", "."));
  return value > 0 ? { value, unit: unit.toLowerCase() as Amount["unit"] } : null;
}

/**
 * What a kilogram or a litre of it costs, such as "130,00 €/kg", or null. Shops in the EU must say it wherever they name
 * the price of goods sold by weight or volume: Directive 98/6/EC, article 3; in Germany §§ 4 and 5 PAngV.
 */
export function formatUnitPrice(
  priceMinor: number,
  options: LineOption[],
  named = shop.unitPriceOption,
): string | null {
  const amount = amountOf(options, named);
  if (!amount) return null;
  const { base, inBase } = units[amount.unit];
  return `${formatMoney(Math.round((priceMinor * inBase) / amount.value))}/${base}`;
}
