import shop from "#shop/shop.ts";

// The shop's days are those of UTC (lib/orders/list/order-filter.ts), so its times are, too, and say so.
const format = (month: "long" | "short") =>
  new Intl.DateTimeFormat(shop.locale, {
    day: "numeric",
    month,
    year: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZone: "UTC",
    timeZoneName: "short",
  });
const [long, short] = [format("long"), format("short")];
const day = new Intl.DateTimeFormat(shop.locale, { dateStyle: "long", timeZone: "UTC" });

/** A moment (ms UTC) for shoppers: "November 21, 2026 at 4:05 PM UTC". */
export const formatTime = (ms: number): string => long.format(ms);

/** The same for tables: "Nov 21, 2026, 4:05 PM UTC". */
export const formatDateTime = (ms: number): string => short.format(ms);

/** Its day: "November 21, 2026". */
export const formatDay = (ms: number): string => day.format(ms);
