const MAX_STEPS = 4;

/** Even steps of 1, 2 or 5 × 10ⁿ from 0 to the first one that isn't below `highest`, a positive number. */
export function niceSteps(highest: number): number[] {
  const rough = highest / MAX_STEPS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((nice) => nice >= rough) ?? rough;
  const count = Math.ceil(highest / step);
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}
