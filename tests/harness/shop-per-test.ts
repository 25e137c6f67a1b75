import { afterEach, beforeEach, expect } from "vitest";
import { fsck } from "#lib/orders/audit/fsck.ts";
import { type ShopAndSandbox, shopAndSandbox } from "#tests/harness/shop-and-sandbox.ts";

type Options = Omit<NonNullable<Parameters<typeof shopAndSandbox>[0]>, "timeoutMs"> & {
  /** How long the shop waits for the gateway; may depend on the test's name. */
  timeoutMs?: number | ((test: string) => number);
  /** The file breaks its data on purpose: fsck does not run after each test. */
  skipFsck?: boolean;
};

/**
 * Gives every test of a file a shop and a sandbox of its own, and runs fsck on the shop's data afterwards.
 * The object returned stands for those of the running test.
 */
export function shopPerTest({ skipFsck, timeoutMs, ...options }: Options = {}): ShopAndSandbox {
  const current = {} as ShopAndSandbox;
  beforeEach(async ({ task }) => {
    const ms = typeof timeoutMs === "function" ? timeoutMs(task.name) : timeoutMs;
    const limit = ms !== undefined && { timeoutMs: ms };
    Object.assign(current, await shopAndSandbox({ ...options, ...limit }));
  });
  afterEach(async () => {
    if (!skipFsck) expect(await fsck(current.shop.db)).toEqual([]);
    await current.close();
  });
  return current;
}
