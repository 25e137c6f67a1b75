/** What a bar of the plot stands for. */
export const groupings = ["day", "week", "month"] as const;
export type Grouping = (typeof groupings)[number];

const COUNTS: Record<Grouping, number> = { day: 30, week: 12, month: 12 };
const DAY_MS = 86_400_000;

/** The bars of a plot and of as many before them: starts in ms UTC, ascending; `end` closes the last. */
export type Periods = { starts: number[]; previousStarts: number[]; end: number };

/** The start (UTC) of the period that `ms` lies in, `offset` periods later. Weeks begin on Monday. */
function startOf(ms: number, grouping: Grouping, offset: number): number {
  const date = new Date(ms);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  if (grouping === "month") return Date.UTC(year, month + offset, 1);
  if (grouping === "day") return Date.UTC(year, month, day + offset);
  return Date.UTC(year, month, day - ((date.getUTCDay() + 6) % 7) + 7 * offset);
}

/** The periods up to and including the one that `nowMs` lies in, and as many before. */
export function periodsUntil(nowMs: number, grouping: Grouping): Periods {
  const count = COUNTS[grouping];
  const starts = Array.from({ length: 2 * count }, (_, index) =>
    startOf(nowMs, grouping, index - 2 * count + 1),
  );
  return {
    starts: starts.slice(count),
    previousStarts: starts.slice(0, count),
    end: startOf(nowMs, grouping, 1),
  };
}

/** The day (counted from the epoch, UTC) of a moment. */
export const dayOf = (ms: number): number => Math.floor(ms / DAY_MS);

export type Sales = { orders: number; totalMinor: number };

/** Sums days into the periods that begin at `starts`; days before the first are left out. */
export function sumByPeriod(days: (Sales & { day: number })[], starts: number[]): Sales[] {
  const sums = starts.map(() => ({ orders: 0, totalMinor: 0 }));
  for (const { day, orders, totalMinor } of days) {
    const sum = sums[starts.findLastIndex((start) => dayOf(start) <= day)];
    if (!sum) continue;
    sum.orders += orders;
    sum.totalMinor += totalMinor;
  }
  return sums;
}
