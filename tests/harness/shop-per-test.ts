import { afterEach, beforeEach, expect } from "vitest";
import { fsck } from "#lib/orders/audit/fsck.ts";
import { type ShopAndSandbox, shopAndSandbox } from "#tests/harness/shop-and-sandbox.ts";

type Options = Parameters<typeof shopAndSandbox>[0] & {
  /** The file breaks its data on purpose: fsck does not run after each test. */
  skipFsck?: boolean;
};

/**
 * Gives every test of a file a shop and a sandbox of its own, and runs fsck on the shop's data afterwards.
 * The object returned stands for those of the running test.
 */
export function shopPerTest({ skipFsck, ...options }: Options = {}): ShopAndSandbox {
  const current = {} as ShopAndSandbox;
  beforeEach(async () => {
    Object.assign(current, await shopAndSandbox(options));
  });
  afterEach(async () => {
    if (!skipFsck) expect(await fsck(current.shop.db)).toEqual([]);
    await current.close();
  });
  return current;
}
