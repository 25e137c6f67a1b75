import type { Attempt } from "#lib/orders/ledger/facts.ts";
import { readTokens } from "#lib/payments/token-rates.ts";
import { networkName } from "#lib/payments/wallet/networks.ts";
import { addressFormat } from "#lib/refunds/address/check-address.ts";
import type { DueBack } from "#lib/refunds/due-back.ts";
import type { RefundOption } from "#lib/refunds/view/refund-view.ts";
import type { Shop } from "#lib/shop.ts";

/**
 * The networks that what is due can be sent on: those of its token at the gateway, and those it was paid on, as far as
 * an address there can be checked.
 */
export async function refundOptions(
  shop: Shop,
  due: DueBack[],
  attempts: Attempt[],
): Promise<RefundOption[]> {
  const options = new Map<string, RefundOption>();
  for (const { attemptId, crypto, chains } of due) {
    const api = attempts.find(({ id }) => id === attemptId)?.api ?? shop.gateway.api;
    const tokens = await readTokens(shop.gatewayFor(api), shop.currency);
    const offered = tokens.filter((token) => token.crypto === crypto);
    for (const chain of [...chains, ...offered.map((token) => token.chain)]) {
      const format = addressFormat(chain);
      if (!format) continue;
      const needsMemo = format.memo !== null;
      const option = { crypto, chain, network: networkName(chain), needsMemo };
      options.set(`${crypto} ${chain}`, option);
    }
  }
  return [...options.values()];
}
