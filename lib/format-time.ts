import shop from "#shop/shop.ts";

const formatter = new Intl.DateTimeFormat(shop.locale, {
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "numeric",
  minute: "2-digit",
  timeZone: "UTC",
  timeZoneName: "short",
});

/** A moment (ms UTC) for people, with its time zone: "November 21, 2026 at 4:05 PM UTC". */
export const formatTime = (ms: number): string => formatter.format(ms);
