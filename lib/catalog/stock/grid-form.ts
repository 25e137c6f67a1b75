import { parsePriceInput, priceInput } from "#lib/catalog/edit/price-input.ts";
import { MAX_STOCK } from "#lib/catalog/stock/adjust-stock.ts";
import type { RowEdit } from "#lib/catalog/stock/bulk-edit.ts";
import { editMessages } from "#messages/merchant/catalog/products.ts";

const { errors: t } = editMessages;

/** What a row of the grid was filled with: it goes along in the form, so that only changed cells count. */
export type RowBase = {
  version: number;
  priceMinor: number;
  compareAtMinor: number | null;
  available: number;
};

export const writeRowBase = ({ version, priceMinor, compareAtMinor, available }: RowBase): string =>
  [version, priceMinor, compareAtMinor ?? "", available].join(" ");

function readRowBase(text: unknown): RowBase | null {
  const match = /^(\d{1,15}) (\d{1,15}) (\d{0,15}) (-?\d{1,15})$/.exec(String(text));
  if (!match) return null;
  const [, version, price, compareAt, available] = match;
  return {
    version: Number(version),
    priceMinor: Number(price),
    compareAtMinor: compareAt ? Number(compareAt) : null,
    available: Number(available),
  };
}

/**
 * Reads the grid: for each row `base.<variant>` (writeRowBase), `price.<variant>`, `compareAt.<variant>` and
 * `available.<variant>`. Gives the rows that were changed, and what is wrong by field.
 */
export function readGrid(form: Record<string, unknown>): {
  edits: RowEdit[];
  errors: Record<string, string>;
} {
  const errors: Record<string, string> = {};
  const edits = Object.keys(form).flatMap((name): RowEdit[] => {
    const variantId = /^base\.(.{1,64})$/.exec(name)?.[1];
    const base = readRowBase(form[name]);
    if (!variantId || !base) return [];
    const cell = (column: string) => String(form[`${column}.${variantId}`] ?? "").trim();
    const priceMinor = parsePriceInput(cell("price"));
    const compareAtMinor = cell("compareAt") ? parsePriceInput(cell("compareAt")) : null;
    const available = Number(cell("available").replace("−", "-") || Number.NaN);
    if (priceMinor === null) errors[`price.${variantId}`] = t.price;
    if (cell("compareAt") && compareAtMinor === null) errors[`compareAt.${variantId}`] = t.price;
    if (!Number.isSafeInteger(available) || Math.abs(available) > MAX_STOCK)
      errors[`available.${variantId}`] = t.wholeNumber;
    if (priceMinor === null) return [];
    const stockDelta = available - base.available;
    const isSame =
      priceMinor === base.priceMinor && compareAtMinor === base.compareAtMinor && stockDelta === 0;
    return isSame
      ? []
      : [{ variantId, version: base.version, priceMinor, compareAtMinor, stockDelta }];
  });
  return { edits, errors };
}

/** The texts of a row's cells. */
export const cellTexts = ({ priceMinor, compareAtMinor, available }: RowBase) => ({
  price: priceInput(priceMinor),
  compareAt: priceInput(compareAtMinor),
  available: String(available),
});
