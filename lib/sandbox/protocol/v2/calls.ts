import { assetCalls } from "#lib/sandbox/protocol/v2/assets/asset-calls.ts";
import type { V2Call } from "#lib/sandbox/protocol/v2/call.ts";
import type { V2CallName } from "#lib/sandbox/protocol/v2/call-names.ts";
import { depositCalls } from "#lib/sandbox/protocol/v2/deposits/deposit-calls.ts";
import { orderCalls } from "#lib/sandbox/protocol/v2/orders/order-calls.ts";
import { referenceCalls } from "#lib/sandbox/protocol/v2/reference/reference-calls.ts";
import { withdrawalCalls } from "#lib/sandbox/protocol/v2/withdrawals/withdrawal-calls.ts";

const calls: Partial<Record<V2CallName, V2Call>> = {
  ...orderCalls,
  ...depositCalls,
  ...withdrawalCalls,
  ...assetCalls,
  ...referenceCalls,
};

/** The call of a path, if there is one. */
export const findCall = (path: string): V2Call | undefined =>
  new Map<string, V2Call>(Object.entries(calls)).get(path);
