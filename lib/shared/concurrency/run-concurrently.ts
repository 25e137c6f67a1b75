/** Runs `work` for each item, started in this order, at most `lanes` at once. Rejects with the first failure. */
export async function runConcurrently<T>(
  items: Iterable<T>,
  lanes: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  // What several loops share has to be a generator: each takes what the others left.
  const rest = (function* () {
    yield* items;
  })();
  const lane = async () => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
