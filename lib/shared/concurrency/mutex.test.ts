import { expect, test } from "vitest";
import { createMutex } from "#lib/shared/concurrency/mutex.ts";

test("lost update: work of one key runs in order, also after a failure; other keys don't wait", async () => {
  const mutex = createMutex();
  const log: string[] = [];
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  const first = mutex("a", async () => {
    await gate;
    log.push("a1");
    throw new Error("failed");
  });
  const second = mutex("a", async () => log.push("a2"));
  await mutex("b", async () => log.push("b1"));
  open();
  await expect(first).rejects.toThrow("failed");
  await second;
  expect(log).toEqual(["b1", "a1", "a2"]);
});
