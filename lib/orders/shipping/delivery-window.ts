import shop from "#shop/shop.ts";

/** From one day to another, both included; ms UTC at the beginning of the day. */
export type DeliveryWindow = { from: number; to: number };

const DAY_MS = 86_400_000;

const SATURDAY_AND_SUNDAY = [6, 7];

/** The days of the week without delivery in a country (ISO 3166-1 alpha-2): 1 is Monday, 7 is Sunday. */
function weekendIn(country: string): number[] {
  if (!/^[A-Z]{2}$/.test(country)) return SATURDAY_AND_SUNDAY;
  // Not yet among TypeScript's own types.
  const locale = new Intl.Locale("und", { region: country }) as Intl.Locale & {
    getWeekInfo(): { weekend: number[] };
  };
  return locale.getWeekInfo().weekend;
}

/**
 * When something that leaves or is paid at `startMs` (ms UTC) arrives: `days` are working days, from and to, by the week
 * of the country it goes to. Public holidays aren't known.
 */
export function deliveryWindow(
  startMs: number,
  [from, to]: [number, number],
  country: string,
): DeliveryWindow {
  const weekend = weekendIn(country);
  const start = Math.floor(startMs / DAY_MS) * DAY_MS;
  return { from: addWorkingDays(start, from, weekend), to: addWorkingDays(start, to, weekend) };
}

/** 0 is the day itself or the next working day. */
function addWorkingDays(start: number, count: number, weekend: number[]): number {
  let day = start;
  let left = count;
  while (left > 0 || isFree(day, weekend)) {
    day += DAY_MS;
    if (!isFree(day, weekend)) left--;
  }
  return day;
}

const isFree = (day: number, weekend: number[]) => weekend.includes(new Date(day).getUTCDay() || 7);

const format = new Intl.DateTimeFormat(shop.locale, {
  weekday: "short",
  day: "numeric",
  month: "short",
  timeZone: "UTC",
});

/** A window as people read it: "Thu, Nov 26 – Wed, Dec 2", or one day. */
export const formatWindow = ({ from, to }: DeliveryWindow): string => format.formatRange(from, to);
