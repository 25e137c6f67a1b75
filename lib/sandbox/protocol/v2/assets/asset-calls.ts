import * as z from "zod";
import { balances, MERCHANT } from "#lib/sandbox/account/balances.ts";
import { v2Call } from "#lib/sandbox/protocol/v2/call.ts";
import { chain, integer, listFields } from "#lib/sandbox/protocol/v2/fields.ts";
import { knownCoin } from "#lib/sandbox/protocol/v2/known-token.ts";
import { coins } from "#lib/sandbox/protocol/v2/reference/coins.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { readSettings } from "#lib/sandbox/settings/settings.ts";
import type { SandboxToken } from "#lib/sandbox/types.ts";
import { ok } from "#lib/shared/result.ts";

/** A coin of a wallet; zero as the setting has it. */
export function asset({ store }: Sandbox, held: Map<string, string>, token: SandboxToken) {
  const balance = held.get(token.coinId) ?? "0";
  const isEmpty = balance === "0" && readSettings(store).v2ZeroBalances === "empty";
  return { coinId: token.coinNumber, coinSymbol: token.crypto, available: isEmpty ? "" : balance };
}

/** All coins of a wallet. */
export function assets(sandbox: Sandbox, wallet = MERCHANT) {
  const held = balances(sandbox, wallet);
  const hides = readSettings(sandbox.store).v2ZeroBalances === "hide";
  return coins(sandbox)
    .filter(({ coinId }) => !hides || held.get(coinId) !== "0")
    .map((coin) => asset(sandbox, held, coin));
}

/** POST /getAppCoinAssetList. */
const getAppCoinAssetList = v2Call({}, (sandbox) => ok({ assets: assets(sandbox) }));

/** POST /getAppCoinAsset. */
const getAppCoinAsset = v2Call({ coinId: integer }, (sandbox, { coinId }) => {
  const coin = knownCoin(sandbox, coinId);
  return coin.ok ? ok({ asset: asset(sandbox, balances(sandbox), coin.value) }) : coin;
});

/** POST /getAggregationFeeRecord: the sandbox sweeps no addresses, so that there are none. */
const getAggregationFeeRecord = v2Call(
  {
    nextId: listFields.nextId,
    limit: listFields.limit,
    startAt: integer.refine((at) => at > 0, "is required"),
    endAt: integer.refine((at) => at > 0, "is required"),
    chain: chain.optional(),
    address: z.string().max(128).optional(),
  },
  () => ok({ list: [], nextId: "" }),
);

export const assetCalls = { getAppCoinAssetList, getAppCoinAsset, getAggregationFeeRecord };
