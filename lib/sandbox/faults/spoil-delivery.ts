import { strikes } from "#lib/sandbox/faults/switches.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import type { DeliveryFault } from "#lib/sandbox/types.ts";

const HELD_BACK_MS = 15_000;
const DELAYED_MS = 5 * 60_000;

/** When the copies of a new notification are to be sent, ms after now: one copy at once, unless a fault strikes. */
export function sendingTimes(sandbox: Sandbox): number[] {
  const times = strikes(sandbox, "duplicate") ? [0, 0] : [0];
  if (strikes(sandbox, "delay")) return times.map(() => DELAYED_MS);
  return strikes(sandbox, "reorder") ? times.map(() => HELD_BACK_MS) : times;
}

const onTheWay: DeliveryFault[] = ["drop", "tamper", "wrong-sign", "stale"];

/** What befalls one try, or null. */
export function faultOfTry(sandbox: Sandbox): DeliveryFault | null {
  return onTheWay.find((kind) => strikes(sandbox, kind)) ?? null;
}
