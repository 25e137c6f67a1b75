import * as z from "zod";
import { divideToPrecision } from "#lib/ccpayment/shared/decimal.ts";
import { logo } from "#lib/sandbox/protocol/v1/reference.ts";
import { v2Call } from "#lib/sandbox/protocol/v2/call.ts";
import { integer } from "#lib/sandbox/protocol/v2/fields.ts";
import { knownCoin } from "#lib/sandbox/protocol/v2/known-token.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { readSettings } from "#lib/sandbox/settings/settings.ts";
import { chainOf } from "#lib/sandbox/tokens/chains.ts";
import { pricedTokens, priceOf } from "#lib/sandbox/tokens/prices.ts";
import { tokenOfSymbol, tokensOfCoin } from "#lib/sandbox/tokens/tokens.ts";
import type { SandboxToken } from "#lib/sandbox/types.ts";
import { ok } from "#lib/shared/result.ts";

/** The sandbox's coins, each as the first of its tokens. */
export const coins = (sandbox: Sandbox): SandboxToken[] => [
  ...new Map(pricedTokens(sandbox).map((token) => [token.coinNumber, token])).values(),
];

function coinView(sandbox: Sandbox, { coinNumber, crypto, name }: SandboxToken) {
  const tokens = tokensOfCoin(coinNumber);
  return {
    coinId: coinNumber,
    symbol: crypto,
    coinFullName: name,
    logoUrl: logo(sandbox, crypto),
    status: "Normal",
    price: priceOf(sandbox, tokenOfSymbol(crypto)),
    networks: Object.fromEntries(tokens.map((token) => [token.chain, network(sandbox, token)])),
  };
}

function network({ store }: Sandbox, token: SandboxToken) {
  const open = readSettings(store).v2ChainInMaintenance !== token.chain;
  return {
    chain: token.chain,
    chainFullName: chainOf(token.chain).fullName,
    contract: token.contract,
    precision: token.precision,
    canDeposit: open,
    canWithdraw: open,
    minimumDepositAmount: "0",
    minimumWithdrawAmount: token.min,
    maximumWithdrawAmount: "0",
    isSupportMemo: token.memo,
    protocol: token.network,
  };
}

/** POST /getCoinList. */
export const getCoinList = v2Call({}, (sandbox) =>
  ok({ coins: coins(sandbox).map((coin) => coinView(sandbox, coin)) }),
);

/** POST /getCoin. */
export const getCoin = v2Call({ coinId: integer }, (sandbox, { coinId }) => {
  const coin = knownCoin(sandbox, coinId);
  return coin.ok ? ok({ coin: coinView(sandbox, coin.value) }) : coin;
});

/** POST /getCoinUSDTPrice: in USDT, by the coin's number; unknown ones are left out. */
export const getCoinUSDTPrice = v2Call(
  { coinIds: z.array(integer).max(1000).optional() },
  (sandbox, { coinIds }) => {
    const usdt = priceOf(sandbox, tokenOfSymbol("USDT"));
    const asked = coins(sandbox).filter(
      ({ coinNumber }) => coinIds === undefined || coinIds.includes(coinNumber),
    );
    const prices = asked.map(({ coinNumber, price }) => [
      coinNumber,
      divideToPrecision(price, usdt),
    ]);
    return ok({ prices: Object.fromEntries(prices) });
  },
);
