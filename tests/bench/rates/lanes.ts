/** How often and at what processor time something was done. */
export type Rate = { perSecond: number; cpuUs: number };

/** Does `work` for each item, `width` at a time. */
export async function inLanes<T>(
  items: T[],
  width: number,
  work: (item: T, at: number) => Promise<unknown>,
): Promise<void> {
  let next = 0;
  const lane = async () => {
    for (let at = next++; at < items.length; at = next++) await work(items[at] as T, at);
  };
  await Promise.all(Array.from({ length: width }, lane));
}

/** Measures `count` operations that `work` does, by the clock and by the processor time that `cpuUs` tells. */
export async function measured(
  count: number,
  cpuUs: () => number,
  work: () => Promise<unknown>,
): Promise<Rate> {
  const before = cpuUs();
  const started = performance.now();
  await work();
  const seconds = (performance.now() - started) / 1000;
  return { perSecond: count / seconds, cpuUs: (cpuUs() - before) / count };
}
