import { expect, test } from "vitest";
import { onCommit, withCommitCallbacks } from "#db/on-commit.ts";

test("a line about what was rolled back: only the run that is committed is told of", async () => {
  const told: number[] = [];
  let runs = 0;
  const body = async () => {
    await Promise.resolve();
    const run = ++runs;
    onCommit(() => told.push(run));
    return run;
  };
  const retried = withCommitCallbacks(body, async (attempt) => {
    await attempt(null);
    expect(told).toEqual([]);
    return attempt(null);
  });
  await expect(retried).resolves.toBe(2);
  expect(told).toEqual([2]);
  const failed = withCommitCallbacks(body, async (attempt) => {
    await attempt(null);
    throw new Error("rolled back");
  });
  await expect(failed).rejects.toThrow("rolled back");
  expect(told).toEqual([2]);
});
