import type { Totals } from "#lib/checkout/pricing/price-lines.ts";
import { formatMoney, formatPercent } from "#lib/money.ts";
import { totalMessages as t } from "#messages/checkout/totals.ts";

/** A line of a sum in words. tax: included in the total. */
export type TotalRow = {
  kind: "part" | "total" | "tax";
  name: string;
  /** Beside the name, such as the shipping method. */
  detail?: string;
  amount: string;
};

type Choices = {
  /** The method's name, empty where it is shown already; null where nothing is shipped or it isn't known yet. */
  shipping: string | null;
  discountCode: string | null;
  /** What the sum is called. */
  label?: string;
};

/** What an order or a cart costs, part by part; formatted by the server, so that browsers need not. */
export function totalRows(
  totals: Totals,
  { shipping, discountCode, label = t.total }: Choices,
): TotalRow[] {
  const { subtotalMinor, discountMinor, shippingMinor, totalMinor, taxes } = totals;
  const rows: TotalRow[] = [];
  const part = (name: string, amount: string, detail = "") =>
    rows.push({ kind: "part", name, amount, detail });
  if (discountMinor > 0 || shipping !== null) part(t.subtotal, formatMoney(subtotalMinor));
  if (discountMinor > 0) part(t.withCode(discountCode ?? ""), `−${formatMoney(discountMinor)}`);
  if (shipping !== null)
    part(t.shipping, shippingMinor === 0 ? t.free : formatMoney(shippingMinor), shipping);
  rows.push({ kind: "total", name: label, amount: formatMoney(totalMinor) });
  for (const { name, basisPoints, taxMinor } of taxes)
    rows.push({
      kind: "tax",
      name: t.includedTax(name, formatPercent(basisPoints)),
      amount: formatMoney(taxMinor),
    });
  return rows;
}
