import { expect, test } from "vitest";
import { createSingleFlight } from "#lib/shared/concurrency/single-flight.ts";

test("storm: a hundred at once cost two calls, and all but the first get the newer result", async () => {
  const single = createSingleFlight<number>();
  const waiting: ((value: number) => void)[] = [];
  const call = () => new Promise<number>((resolve) => void waiting.push(resolve));
  const asked = Array.from({ length: 100 }, () => single("key", call));
  expect(waiting).toHaveLength(1);
  waiting[0]?.(1);
  expect(await asked[0]).toBe(1);
  waiting[1]?.(2);
  expect(new Set(await Promise.all(asked.slice(1)))).toEqual(new Set([2]));
  expect(waiting).toHaveLength(2);
});

test("stuck after a failure: the next call is made, and a key is free again afterwards", async () => {
  const single = createSingleFlight<string>();
  const fails = single("key", () => Promise.reject(new Error("down")));
  const next = single("key", async () => "up");
  await expect(fails).rejects.toThrow("down");
  expect(await next).toBe("up");
  expect(await single("key", async () => "again")).toBe("again");
});
