import type { Grouping } from "#lib/merchant/overview/sales-periods.ts";
import { currencyDigits } from "#lib/money.ts";
import shop from "#shop/shop.ts";

const day = new Intl.DateTimeFormat(shop.locale, {
  month: "short",
  day: "numeric",
  timeZone: "UTC",
});
const month = new Intl.DateTimeFormat(shop.locale, {
  month: "short",
  year: "2-digit",
  timeZone: "UTC",
});
const amount = new Intl.NumberFormat(shop.locale, {
  style: "currency",
  currency: shop.currency,
  notation: "compact",
});

/** A period by its start (ms UTC): "Nov 21", or "Nov 26" for a month. */
export const periodLabel = (start: number, grouping: Grouping): string =>
  (grouping === "month" ? month : day).format(start);

/** An amount beside a scale, in minor units: "$2K". */
export const amountLabel = (minor: number): string =>
  amount.format(minor / 10 ** currencyDigits(shop.currency));
