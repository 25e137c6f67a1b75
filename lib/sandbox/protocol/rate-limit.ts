import type { Sandbox } from "#lib/sandbox/sandbox.ts";

type Bucket = { second: number; counts: Map<string, number> };

const buckets = new WeakMap<Sandbox, Bucket>();

/** True while an address stays within its requests for this (real) second (docs/protocol/v1.md §2: 100 by default). */
export function withinRate(
  sandbox: Sandbox,
  address: string,
  perSecond: number,
  nowMs = Date.now(),
): boolean {
  const second = Math.floor(nowMs / 1000);
  const known = buckets.get(sandbox);
  const bucket = known?.second === second ? known : { second, counts: new Map<string, number>() };
  buckets.set(sandbox, bucket);
  const count = (bucket.counts.get(address) ?? 0) + 1;
  bucket.counts.set(address, count);
  return count <= perSecond;
}
