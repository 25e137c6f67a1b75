import * as z from "zod";
import { divideToPrecision } from "#lib/ccpayment/shared/decimal.ts";
import { networkFeeOf } from "#lib/sandbox/account/withdrawal-amounts.ts";
import { decimal } from "#lib/sandbox/amounts.ts";
import { apiCall } from "#lib/sandbox/protocol/v1/call.ts";
import { unknownToken } from "#lib/sandbox/protocol/v1/codes.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { pricedTokens, priceOf } from "#lib/sandbox/tokens/prices.ts";
import { findCoinOrToken, findToken, tokens } from "#lib/sandbox/tokens/tokens.ts";
import type { SandboxToken } from "#lib/sandbox/types.ts";
import { fail, ok } from "#lib/shared/result.ts";

/** POST /token/rate (docs/protocol/v1.md §6.2): the quotient with 15 significant digits. */
export const tokenRate = apiCall(
  z.object({ amount: decimal, token_id: z.string() }),
  (sandbox, params) => {
    const token = findCoinOrToken(params.token_id);
    if (!token) return fail(unknownToken(params.token_id));
    const price = priceOf(sandbox, token);
    return ok({ price, value: divideToPrecision(params.amount, price) });
  },
);

/** POST /coin/all (docs/protocol/v1.md §6.1). */
export const coinList = apiCall(z.object({}), (sandbox) => {
  const coins = Map.groupBy(pricedTokens(sandbox), (token) => token.coinId);
  return ok({ list: [...coins.values()].map((networks) => coin(sandbox, networks)) });
});

/** Where the sandbox draws a coin. */
export const logo = ({ publicUrl }: Sandbox, crypto: string) =>
  `${publicUrl}/sandbox/tokens/${crypto.toLowerCase()}.svg`;

function coin(sandbox: Sandbox, networks: SandboxToken[]) {
  const [first] = networks;
  if (!first) throw new Error("a coin without a network");
  const { crypto, name, min, price, precision, coinId } = first;
  return {
    symbol: crypto,
    crypto,
    name,
    logo: logo(sandbox, crypto),
    min,
    price,
    precision,
    coin_id: coinId,
    status: 1,
    tokens: networks.map((token) => network(sandbox, token)),
  };
}

function network(sandbox: Sandbox, token: SandboxToken) {
  const { crypto, name, precision, coinId } = token;
  return {
    token_id: token.tokenId,
    crypto,
    name,
    logo: logo(sandbox, crypto),
    is_support_memo: token.memo,
    network: token.network,
    chain: token.chain,
    contract: token.contract,
    chain_logo: logo(sandbox, token.chain),
    status: 1,
    precision,
    network_coin_id: coinId,
    network_fee_crypto: crypto,
  };
}

/** POST /support/token, superseded by /coin/all (docs/protocol/v1.md §4.3): `token_id` is the coin's own id here. */
export const supportedCoins = apiCall(z.object({}), (sandbox) => {
  const coins = Map.groupBy(pricedTokens(sandbox), (token) => token.coinId);
  const list = [...coins.values()].flatMap(([first]) => first ?? []);
  return ok({
    list: list.map(({ coinId, crypto, name, min, price }) => ({
      crypto,
      name,
      logo: logo(sandbox, crypto),
      min,
      price,
      token_id: coinId,
    })),
  });
});

/** POST /token/chain, superseded by /coin/all: a coin's networks, by its own id or any of theirs. */
export const coinNetworks = apiCall(z.object({ token_id: z.string() }), (sandbox, params) => {
  const asked = findCoinOrToken(params.token_id);
  if (!asked) return fail(unknownToken(params.token_id));
  const networks = tokens.filter((token) => token.coinId === asked.coinId);
  return ok({ list: networks.map((token) => network(sandbox, token)) });
});

/** POST /get/network/height/info (docs/protocol/v1.md §6.5): chains grow with the sandbox's clock. */
export const blockHeights = apiCall(z.object({}), ({ clock }) => {
  const chains = new Map(tokens.map((token) => [token.chain, token]));
  return ok(
    [...chains.values()].map(({ chain, confirmations, blockSeconds }) => ({
      chain,
      current_chain_height: Math.floor(clock.now() / 1000 / blockSeconds),
      tx_confirm_block_num: confirmations,
      block_rate: blockSeconds,
    })),
  );
});

/** POST /network/fee (docs/protocol/v1.md §6.4); an address of the service's own costs nothing. */
export const networkFee = apiCall(
  z.object({ token_id: z.string(), address: z.string().optional(), memo: z.string().optional() }),
  (_, params) => {
    const token = findToken(params.token_id);
    if (!token) return fail(unknownToken(params.token_id));
    const fee = networkFeeOf(token, params.address);
    return ok({ token_id: token.tokenId, crypto: token.crypto, fee });
  },
);
