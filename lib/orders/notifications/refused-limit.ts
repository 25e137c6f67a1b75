import type { Shop } from "#lib/shop.ts";

const PER_MINUTE = 60;

const stored = new WeakMap<Shop, { minute: number; count: number }>();

/** True for the first sixty refused notifications of a minute in this process; the rest is only counted. */
export function mayStoreRefused(shop: Shop, nowMs = Date.now()): boolean {
  const minute = Math.floor(nowMs / 60_000);
  const last = stored.get(shop);
  const count = last?.minute === minute ? last.count + 1 : 1;
  stored.set(shop, { minute, count });
  return count <= PER_MINUTE;
}
