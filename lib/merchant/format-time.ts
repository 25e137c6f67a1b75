import shop from "#shop/shop.ts";

const dateTime = new Intl.DateTimeFormat(shop.locale, { dateStyle: "medium", timeStyle: "short" });

/** A moment (ms UTC) in the server's time zone, such as "Nov 21, 2026, 4:08 PM". */
export const formatDateTime = (ms: number): string => dateTime.format(ms);
