import * as z from "zod";
import { defineCall } from "../../shared/call.ts";
import { decimal, integer, listOf, optionalText, text, unixTime } from "../fields/answers.ts";
import { address, chain, limit, nothing, numericId, page, unixSeconds } from "../fields/inputs.ts";
import { asset } from "./asset.ts";

const aggregation = z.object({
  collects: listOf(z.object({ coinId: integer, coinSymbol: text, aggregationFee: decimal })),
  aggregationTime: unixTime,
  chain: text,
  address: optionalText,
});

export const assetCalls = {
  /** The merchant account's balances. */
  getAppCoinAssetList: defineCall({
    path: "/getAppCoinAssetList",
    request: nothing,
    answer: z.object({ assets: listOf(asset) }).transform((data) => data.assets),
  }),
  /** The merchant account's balance of one coin. */
  getAppCoinAsset: defineCall({
    path: "/getAppCoinAsset",
    request: z.strictObject({ coinId: numericId }),
    answer: z.object({ asset }).transform((data) => data.asset),
    isAbout: (output, input) => output.coinId === Number(input.coinId),
  }),
  /** Fees for collecting deposits from their addresses. */
  getAggregationFeeRecord: defineCall({
    path: "/getAggregationFeeRecord",
    request: z.strictObject({
      ...page,
      startAt: unixSeconds,
      endAt: unixSeconds,
      limit: limit.optional(),
      chain: chain.optional(),
      address: address.optional(),
    }),
    answer: z
      .object({ list: listOf(aggregation), nextId: optionalText })
      .transform(({ list, nextId }) => ({ records: list, nextId })),
  }),
};
