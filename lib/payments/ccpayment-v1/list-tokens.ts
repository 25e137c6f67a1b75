import type { Client } from "#lib/ccpayment/v1/client.ts";
import type { GatewayFailure, GatewayToken } from "#lib/payments/gateway.ts";
import { ok, type Result } from "#lib/shared/result.ts";

/** Every token the account takes, one a network. */
export async function listTokens(client: Client): Promise<Result<GatewayToken[], GatewayFailure>> {
  const coins = await client.listCoins();
  if (!coins.ok) return coins;
  return ok(
    coins.value.flatMap((coin) =>
      coin.tokens.map((token) => ({
        tokenId: token.tokenId,
        crypto: token.crypto,
        name: coin.name,
        network: token.network,
        chain: token.chain,
        price: coin.price ?? "0",
        decimals: null,
        usable: coin.status === "usable" && token.status === "usable",
      })),
    ),
  );
}
