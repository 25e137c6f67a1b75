import { digest } from "#lib/sandbox/ids.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { readSettings } from "#lib/sandbox/settings/settings.ts";
import { tokens } from "#lib/sandbox/tokens/tokens.ts";
import type { SandboxToken } from "#lib/sandbox/types.ts";

const SWING = 0.02;
const HOUR_MS = 3_600_000;

/** USD a token now, a decimal: as listed, or swinging about it on the sandbox's clock where that is switched on. */
export function priceOf({ store, clock }: Sandbox, token: SandboxToken): string {
  if (readSettings(store).prices === "steady") return token.price;
  const phase = digest("price", token.coinId).readUInt16BE(0);
  const swing = 1 + SWING * Math.sin((2 * Math.PI * clock.now()) / HOUR_MS + phase);
  const decimals = token.price.split(".")[1]?.length ?? 0;
  return (Number(token.price) * swing).toFixed(decimals);
}

/** What this sandbox's merchant takes, at the prices of now. */
export function pricedTokens(sandbox: Sandbox): SandboxToken[] {
  return tokens.map((token) => ({ ...token, price: priceOf(sandbox, token) }));
}
