import { expect, test } from "vitest";
import { runConcurrently } from "#lib/shared/concurrency/run-concurrently.ts";

test("started in order, never more at once than there are lanes, each once", async () => {
  const started: number[] = [];
  let running = 0;
  let most = 0;
  await runConcurrently([5, 3, 1, 4, 2], 2, async (item) => {
    started.push(item);
    most = Math.max(most, ++running);
    for (let turn = 0; turn < item; turn++) await Promise.resolve();
    running--;
  });
  expect(started).toEqual([5, 3, 1, 4, 2]);
  expect(most).toBe(2);
});

test("rejects with the first failure", async () => {
  const fail = async (item: number) => {
    if (item === 2) throw new Error("two");
  };
  await expect(runConcurrently([1, 2, 3], 2, fail)).rejects.toThrow("two");
});
