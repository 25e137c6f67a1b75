/** How often and at what processor time something was done. */
export type Rate = { perSecond: number; cpuUs: number };

/** Does `work` for each item, `width` at a time; once `limitMs` are over, no more begin. Returns how many were done. */
export async function inLanes<T>(
  items: T[],
  width: number,
  work: (item: T, at: number) => Promise<unknown>,
  limitMs = Number.POSITIVE_INFINITY,
): Promise<number> {
  const until = performance.now() + limitMs;
  let next = 0;
  let done = 0;
  const lane = async () => {
    for (let at = next++; at < items.length && performance.now() < until; at = next++) {
      await work(items[at] as T, at);
      done++;
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
  return done;
}

/** Measures what `work` does, which returns how many it did, by the clock and by the processor time that `cpuUs` tells. */
export async function measured(cpuUs: () => number, work: () => Promise<number>): Promise<Rate> {
  const before = cpuUs();
  const started = performance.now();
  const count = await work();
  const seconds = (performance.now() - started) / 1000;
  return { perSecond: count / seconds, cpuUs: (cpuUs() - before) / count };
}
