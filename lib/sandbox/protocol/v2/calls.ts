import type { V2Call } from "#lib/sandbox/protocol/v2/call.ts";
import { orderCalls } from "#lib/sandbox/protocol/v2/orders/order-calls.ts";
import { referenceCalls } from "#lib/sandbox/protocol/v2/reference/reference-calls.ts";

const calls: Record<string, V2Call> = { ...orderCalls, ...referenceCalls };

/** Every call of version 2, as its path below /ccpayment/v2. */
export const v2CallNames = Object.keys(calls);

export const findCall = (path: string): V2Call | undefined =>
  Object.hasOwn(calls, path) ? calls[path] : undefined;
