import { assetCalls } from "#lib/sandbox/protocol/v2/assets/asset-calls.ts";
import { batchCalls } from "#lib/sandbox/protocol/v2/batch/batch-calls.ts";
import type { V2Call } from "#lib/sandbox/protocol/v2/call.ts";
import type { V2CallName } from "#lib/sandbox/protocol/v2/call-names.ts";
import { depositCalls } from "#lib/sandbox/protocol/v2/deposits/deposit-calls.ts";
import { orderCalls } from "#lib/sandbox/protocol/v2/orders/order-calls.ts";
import { referenceCalls } from "#lib/sandbox/protocol/v2/reference/reference-calls.ts";
import { swapCalls } from "#lib/sandbox/protocol/v2/swap/swap-calls.ts";
import { transferCalls } from "#lib/sandbox/protocol/v2/users/transfer-calls.ts";
import { walletCalls } from "#lib/sandbox/protocol/v2/users/wallet-calls.ts";
import { utilityCalls } from "#lib/sandbox/protocol/v2/utilities/utility-calls.ts";
import { withdrawalCalls } from "#lib/sandbox/protocol/v2/withdrawals/withdrawal-calls.ts";

const calls: Record<V2CallName, V2Call> = {
  ...orderCalls,
  ...depositCalls,
  ...withdrawalCalls,
  ...assetCalls,
  ...referenceCalls,
  ...walletCalls,
  ...transferCalls,
  ...swapCalls,
  ...batchCalls,
  ...utilityCalls,
};

/** The call of a path, if there is one. */
export const findCall = (path: string): V2Call | undefined =>
  new Map<string, V2Call>(Object.entries(calls)).get(path);
