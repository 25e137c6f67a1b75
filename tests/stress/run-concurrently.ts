/** Runs `work(0)` to `work(count - 1)`, started in this order, at most `lanes` at once. Rejects with the first failure. */
export async function runConcurrently(
  count: number,
  lanes: number,
  work: (n: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
