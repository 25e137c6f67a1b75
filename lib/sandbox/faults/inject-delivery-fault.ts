import { pickFault } from "#lib/sandbox/faults/switches.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import type { DeliveryFault } from "#lib/sandbox/types.ts";

const HELD_BACK_MS = 15_000;
const DELAYED_MS = 5 * 60_000;

/** Delays (ms) after which copies of a new notification are sent: one at 0 unless a fault is injected. */
export function sendingTimes(sandbox: Sandbox): number[] {
  const waits = { delay: DELAYED_MS, reorder: HELD_BACK_MS };
  const held = pickFault(sandbox, ["delay", "reorder"]);
  const wait = held ? waits[held] : 0;
  return pickFault(sandbox, ["duplicate"]) ? [wait, wait] : [wait];
}

const onTheWay = ["drop", "tamper", "wrong-sign", "stale"] as const;

/** The fault to inject into one try, or null. */
export function faultOfTry(sandbox: Sandbox): DeliveryFault | null {
  return pickFault(sandbox, onTheWay);
}
