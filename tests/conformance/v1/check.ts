import { must } from "#tests/conformance/must.ts";
import { succeeded } from "#tests/conformance/v1/expect.ts";
import { newOrderId, type Peer } from "#tests/conformance/v1/peer.ts";

/** What docs/protocol/v1.md states as known; throws with what was found instead. */
export type Check = { name: string; run: (peer: Peer) => Promise<void> };

/** The body of a hosted order that nobody pays. */
export const order = (more: object = {}) =>
  JSON.stringify({
    product_price: "1.00",
    merchant_order_id: newOrderId(),
    product_name: "Conformance",
    ...more,
  });

/** A coin that the account takes, and one of its tokens. */
export async function someToken({ client }: Peer) {
  const coins = succeeded(await client.listCoins());
  const coin = coins.find((one) => one.status === "usable" && one.tokens.length > 0);
  const token = coin?.tokens[0];
  must(coin !== undefined && token !== undefined, "the account takes no token");
  return { coin, token };
}
