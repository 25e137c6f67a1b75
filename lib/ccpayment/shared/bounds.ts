/** Times before 2001 are not times of a payment: senders print 0 for "none". Unix seconds. */
export const MIN_UNIX_SECONDS = 1_000_000_000;

export const MAX_UNIX_SECONDS = 9_999_999_999;

const MAX_INTEGER_DIGITS = 24;

/** Whether an amount has at most 24 digits before the point; no coin has so many. */
export function isPlausibleAmount(decimal: string): boolean {
  const point = decimal.indexOf(".");
  return (point < 0 ? decimal.length : point) <= MAX_INTEGER_DIGITS;
}
