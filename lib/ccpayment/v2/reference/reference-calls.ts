import * as z from "zod";
import { defineCall } from "../../shared/call.ts";
import { decimal, integer, listOf, optionalText, text } from "../fields/answers.ts";
import { chain, nothing, numericId, recordId } from "../fields/inputs.ts";
import { coinStatus } from "../fields/statuses.ts";
import { chainInfo } from "./chain.ts";
import { coin } from "./coin.ts";

const fiat = z.object({
  fiatId: integer,
  symbol: text,
  logoUrl: optionalText,
  mark: optionalText,
  /** Units of this currency for 1 USD. */
  usdRate: decimal,
});

const mainCoin = z.object({
  coinId: integer,
  symbol: text,
  logoUrl: optionalText,
  status: coinStatus.optional(),
  chain: optionalText,
  network: z.unknown().optional(),
  chains: listOf(z.unknown()),
});

const chainFilter = z
  .strictObject({ chains: z.array(chain).min(1).max(100).optional() })
  .or(z.void())
  .transform((input) => input ?? {});

const chainList = z.object({ chains: listOf(chainInfo) }).transform((data) => data.chains);

export const referenceCalls = {
  /** The coins enabled under "Tokens for your business", each with its chains. */
  getCoinList: defineCall({
    path: "/getCoinList",
    request: nothing,
    answer: z.object({ coins: listOf(coin) }).transform((data) => data.coins),
  }),
  /** One coin. */
  getCoin: defineCall({
    path: "/getCoin",
    request: z.strictObject({ coinId: numericId }),
    answer: z.object({ coin }).transform((data) => data.coin),
    isAbout: (output, input) => output.coinId === Number(input.coinId),
  }),
  /** Prices in USDT by coin id. Coins without a price are absent. */
  getCoinUSDTPrice: defineCall({
    path: "/getCoinUSDTPrice",
    request: z.strictObject({ coinIds: z.array(numericId).min(1).max(100) }),
    answer: z
      .object({ prices: z.record(z.string(), decimal).nullish() })
      .transform(
        ({ prices }) =>
          new Map(Object.entries(prices ?? {}).map(([coinId, price]) => [Number(coinId), price])),
      ),
  }),
  /** The fiat currencies a price can be in. */
  getFiatList: defineCall({
    path: "/getFiatList",
    request: nothing,
    answer: z.object({ fiats: listOf(fiat) }).transform((data) => data.fiats),
  }),
  /** Blockchains, all or some. */
  getChainList: defineCall({ path: "/getChainList", request: chainFilter, answer: chainList }),
  /** Superseded by getChainList. */
  allChains: defineCall({ path: "/all/chain", request: chainFilter, answer: chainList }),
  /** The native coins of the chains; its shape differs between sources, so `network` and `chains` come as they are. */
  getMainCoinList: defineCall({
    path: "/getMainCoinList",
    request: z.strictObject({ appId: recordId.min(3).max(64) }),
    answer: z.object({ coinChainList: listOf(mainCoin) }).transform((data) => data.coinChainList),
  }),
};
