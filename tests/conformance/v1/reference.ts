import { divideToPrecision } from "#lib/ccpayment/shared/decimal.ts";
import { must } from "#tests/conformance/must.ts";
import { type Check, someToken } from "#tests/conformance/v1/check.ts";
import { succeeded } from "#tests/conformance/v1/expect.ts";

/** Coins, rates, chains, balances and addresses. */
export const reference: Check[] = [
  {
    name: "coins and their tokens have every member (§6.1)",
    async run(peer) {
      const { coin, token } = await someToken(peer);
      must(coin.coinId !== token.tokenId, "a coin and its token share an id");
    },
  },
  {
    name: "a rate is the quotient with 15 significant digits (§6.2)",
    async run(peer) {
      const { token } = await someToken(peer);
      const rate = succeeded(
        await peer.client.tokenRate({ amount: "1000", tokenId: token.tokenId }),
      );
      const expected = divideToPrecision("1000", rate.price);
      must(rate.value === expected, `${rate.value}, and 1000 ÷ ${rate.price} is ${expected}`);
    },
  },
  {
    name: "chains tell their heights and confirmations (§6.5)",
    async run({ client }) {
      const chains = succeeded(await client.blockHeights());
      must(chains.length > 0, "no chain");
    },
  },
  {
    name: "balances, and the fee of a withdrawal (§6.3, §6.4)",
    async run(peer) {
      succeeded(await peer.client.assets());
      const { token } = await someToken(peer);
      succeeded(await peer.client.networkFee({ tokenId: token.tokenId }));
    },
  },
  {
    name: "the legacy token pickers agree with coin/all (§4.3)",
    async run({ client }) {
      const [first] = succeeded(await client.supportTokens());
      must(first !== undefined, "no token");
      const chains = succeeded(await client.tokenChains({ tokenId: first.tokenId }));
      must(
        chains.some((token) => token.crypto === first.crypto),
        "a token's own chain is not listed",
      );
    },
  },
  {
    name: "a user's permanent address stays (§6.9)",
    async run(peer) {
      const { token } = await someToken(peer);
      const asked = { userId: "conformance", chain: token.chain };
      const first = succeeded(await peer.client.permanentAddress(asked));
      const second = succeeded(await peer.client.permanentAddress(asked));
      must(first.address === second.address, `${first.address}, then ${second.address}`);
    },
  },
];
