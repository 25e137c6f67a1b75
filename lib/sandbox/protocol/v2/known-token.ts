import { type CallError, type Code, refuse } from "#lib/sandbox/protocol/v2/codes.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { readSettings } from "#lib/sandbox/settings/settings.ts";
import { tokensOfCoin } from "#lib/sandbox/tokens/tokens.ts";
import type { SandboxToken } from "#lib/sandbox/types.ts";
import { ok, type Result } from "#lib/shared/result.ts";

/** A coin by its number, as the first of its tokens. */
export function knownCoin({ store }: Sandbox, coinId: number): Result<SandboxToken, CallError> {
  const [first] = tokensOfCoin(coinId);
  if (first) return ok(first);
  return refuse(Number(readSettings(store).v2UnknownCoinCode) as Code, `no coin ${coinId}`);
}

/** A coin on a chain. */
export function knownToken(
  sandbox: Sandbox,
  coinId: number,
  chain: string,
): Result<SandboxToken, CallError> {
  const coin = knownCoin(sandbox, coinId);
  if (!coin.ok) return coin;
  const token = tokensOfCoin(coinId).find((one) => one.chain === chain);
  if (token) return ok(token);
  const chains = tokensOfCoin(coinId).map((one) => one.chain);
  return refuse(13001, `${coin.value.crypto} is on ${chains.join(", ")}, not on ${chain}`);
}
