import type { Grouping } from "#lib/merchant/overview/sales-periods.ts";
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

/** A period by its start (ms UTC): "Nov 21", or "Nov 26" for a month. */
export const periodLabel = (start: number, grouping: Grouping): string =>
  (grouping === "month" ? month : day).format(start);
