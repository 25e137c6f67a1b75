import { eq } from "drizzle-orm";
import { attempts } from "#db/tables.ts";
import type { NetworkFee } from "#lib/payments/gateway-funds.ts";
import { readToken } from "#lib/refunds/payout/read-token.ts";
import type { Shop } from "#lib/shop.ts";

/** What the gateway has of a token, what sending it costs now, and its decimals; null where it doesn't say. */
export type PayoutQuote = {
  balance: string | null;
  fee: NetworkFee | null;
  decimals: number | null;
};

type Destination = { attemptId: string; crypto: string; chain: string; address: string };

/** Asks the gateway what a payout would mean; for showing only. */
export async function quotePayout(
  shop: Shop,
  { attemptId, crypto, chain, address }: Destination,
): Promise<PayoutQuote> {
  const [attempt] = await shop.db.read.select().from(attempts).where(eq(attempts.id, attemptId));
  const { funds } = attempt ? shop.gatewayFor(attempt.api) : shop.gateway;
  const token = await readToken(shop, attemptId, crypto, chain);
  const [balances, fee] = await Promise.all([
    funds.listBalances(),
    token ? funds.getNetworkFee(token.tokenId, address) : null,
  ]);
  const balance = balances.ok ? balances.value.find((one) => one.crypto === crypto) : undefined;
  return {
    balance: balance?.amount ?? null,
    fee: fee?.ok ? fee.value : null,
    decimals: token?.decimals ?? null,
  };
}
