import { divideToPrecision } from "#lib/ccpayment/shared/decimal.ts";
import { formatDecimalPrice } from "#lib/money.ts";
import type { Gateway, GatewayToken } from "#lib/payments/gateway.ts";

export type TokenAmount = { tokenId: string; crypto: string; network: string; amount: string };

const FRESH_MS = 60_000;
const USABLE_MS = 600_000;

type Kept = { tokens: GatewayToken[]; at: number; asking: Promise<void> | null };

const kept = new WeakMap<Gateway, Kept>();

/**
 * The tokens with their prices, at most a minute old; older ones (up to ten minutes) while new ones are fetched in
 * the background. One question is in flight at a time; a silent gateway leaves the list as it is, then empty.
 */
export async function readTokens(
  gateway: Gateway,
  currency: string,
  nowMs = Date.now(),
): Promise<GatewayToken[]> {
  const entry = kept.get(gateway) ?? { tokens: [], at: Number.NEGATIVE_INFINITY, asking: null };
  kept.set(gateway, entry);
  const age = nowMs - entry.at;
  if (age > FRESH_MS)
    entry.asking ??= gateway
      .listTokens(currency)
      .then((answer) => {
        if (answer.ok) Object.assign(entry, { tokens: answer.value, at: nowMs });
      })
      .finally(() => {
        entry.asking = null;
      });
  if (age > USABLE_MS) await entry.asking;
  return nowMs - entry.at > USABLE_MS ? [] : entry.tokens.filter((token) => token.usable);
}

/** What a price is in each token, for showing: 15 significant digits at most, as the gateway quotes. */
export function inTokens(tokens: GatewayToken[], minor: number, currency: string): TokenAmount[] {
  return tokens
    .filter(({ price }) => Number(price) > 0)
    .map(({ tokenId, crypto, network, price }) => ({
      tokenId,
      crypto,
      network,
      amount: divideToPrecision(formatDecimalPrice(minor, currency), price),
    }));
}
