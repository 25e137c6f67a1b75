import * as z from "zod";
import { defineCall } from "../../shared/call.ts";
import { asset } from "../assets/asset.ts";
import { userDepositRecord } from "../deposits/deposit-record.ts";
import { id, listOf, optionalText, pageOf, text } from "../fields/answers.ts";
import { address, chain, numericId, page, recordId, userId, webUrl } from "../fields/inputs.ts";

export const userWalletCalls = {
  /** A user's balances. */
  getUserCoinAssetList: defineCall({
    path: "/getUserCoinAssetList",
    request: z.strictObject({ userId }),
    answer: z.object({ userId: id, assets: listOf(asset) }),
    isAbout: (output, input) => output.userId === input.userId,
  }),
  /** A user's balance of one coin. */
  getUserCoinAsset: defineCall({
    path: "/getUserCoinAsset",
    request: z.strictObject({ userId, coinId: numericId }),
    answer: z.object({ userId: id, asset }),
    isAbout: (output, input) => output.userId === input.userId,
  }),
  /** A user's permanent address on a chain. */
  getOrCreateUserDepositAddress: defineCall({
    path: "/getOrCreateUserDepositAddress",
    request: z.strictObject({ userId, chain, notifyUrl: webUrl().optional() }),
    answer: z.object({ address: text.min(1), memo: optionalText }),
  }),
  /** One deposit to a user's wallet. */
  getUserDepositRecord: defineCall({
    path: "/getUserDepositRecord",
    request: z.strictObject({ recordId: recordId.min(5).max(64) }),
    answer: z.object({ record: userDepositRecord }).transform((data) => data.record),
    isAbout: (output, input) => output.recordId === input.recordId,
  }),
  /** Deposits to a user's wallet. */
  getUserDepositRecordList: defineCall({
    path: "/getUserDepositRecordList",
    request: z.strictObject({
      userId,
      coinId: numericId.optional(),
      chain: chain.optional(),
      toAddress: address.optional(),
      ...page,
    }),
    answer: pageOf(userDepositRecord),
  }),
};
