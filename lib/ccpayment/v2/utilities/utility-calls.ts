import * as z from "zod";
import { defineCall } from "../../shared/call.ts";
import {
  integer,
  listOf,
  optionalInteger,
  optionalText,
  text,
  unixTime,
} from "../fields/answers.ts";
import { address, chain, ids, memo, recordId, unixSeconds } from "../fields/inputs.ts";

const HOUR_SECONDS = 3600;

const resend = z
  .strictObject({
    recordIds: ids(50).optional(),
    /** Unix seconds; needed without `recordIds`. */
    startTimestamp: unixSeconds.optional(),
    /** Unix seconds; at most an hour after the start, which is also the default. */
    endTimestamp: unixSeconds.optional(),
    /** "Failed" without it. */
    webhookResult: z.enum(["Failed", "AllResult"]).optional(),
    transactionType: z
      .enum([
        "AllType",
        "ApiDeposit",
        "DirectDeposit",
        "ApiWithdrawal",
        "UserDeposit",
        "UserWithdrawal",
      ])
      .optional(),
  })
  .refine(
    ({ recordIds, startTimestamp }) => recordIds !== undefined || startTimestamp !== undefined,
    "give recordIds or startTimestamp",
  )
  .refine(({ startTimestamp: start, endTimestamp: end }) => {
    if (end === undefined) return true;
    return start !== undefined && end >= start && end - start <= HOUR_SECONDS;
  }, "endTimestamp must be within an hour after startTimestamp");

export const utilityCalls = {
  /** Asks for notifications again. */
  resendWebhooks: defineCall({
    path: "/webhook/resend",
    request: resend,
    answer: z
      .object({ resendCount: optionalInteger })
      .nullish()
      .transform((data) => ({ resendCount: data?.resendCount ?? 0 })),
  }),
  /** How many blocks a payment still needs. */
  getPaymentBlockHeight: defineCall({
    path: "/getPaymentBlockHeight",
    request: z.strictObject({ recordId }).transform((input) => ({ record_id: input.recordId })),
    answer: z
      .object({
        chain: text,
        txBlockHeight: integer,
        currBlockHeight: integer,
        reqConfirmations: integer,
      })
      .transform((data) => ({
        chain: data.chain,
        /** The block of the transaction. */
        txHeight: data.txBlockHeight,
        height: data.currBlockHeight,
        confirmationsNeeded: data.reqConfirmations,
      })),
  }),
  /** Whether an address has the format of its chain. */
  checkWithdrawalAddressValidity: defineCall({
    path: "/checkWithdrawalAddressValidity",
    request: z.strictObject({ chain, address }),
    answer: z.object({ addrIsValid: z.boolean() }).transform((data) => data.addrIsValid),
  }),
  /** Gives a permanent address up, and with it those of the same id on related chains. */
  addressUnbinding: defineCall({
    path: "/addressUnbinding",
    request: z.strictObject({ chain, address }),
    answer: z
      .object({
        unbound: listOf(z.object({ chain: text, address: text })),
        unboundAt: unixTime.optional(),
        userID: optionalText,
        referenceID: optionalText,
      })
      .transform(({ userID, referenceID, ...data }) => ({
        ...data,
        userId: userID,
        referenceId: referenceID,
      })),
  }),
  /** Looks for a payment that never arrived; the answer is a text for the payer. */
  rescanLostTransaction: defineCall({
    path: "/rescanLostTransaction",
    request: z.strictObject({
      chain,
      toAddress: address,
      txId: z.string().min(1).max(256),
      memo: memo.optional(),
    }),
    answer: z.object({ description: text }),
  }),
};
