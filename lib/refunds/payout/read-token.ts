import { eq } from "drizzle-orm";
import { attempts } from "#db/tables.ts";
import type { GatewayToken } from "#lib/payments/gateway.ts";
import { readTokens } from "#lib/payments/token-rates.ts";
import type { Shop } from "#lib/shop.ts";

/** A token on a chain, at the gateway that an attempt was opened with; null where it isn't known. */
export async function readToken(
  shop: Shop,
  attemptId: string,
  crypto: string,
  chain: string,
): Promise<GatewayToken | null> {
  const [attempt] = await shop.db.read.select().from(attempts).where(eq(attempts.id, attemptId));
  if (!attempt) return null;
  const tokens = await readTokens(shop.gatewayFor(attempt.api), shop.currency);
  return tokens.find((token) => token.crypto === crypto && token.chain === chain) ?? null;
}
