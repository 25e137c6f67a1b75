import * as z from "zod";
import {
  decimal,
  id,
  integer,
  listOf,
  optionalDecimal,
  optionalText,
  optionalUnixTime,
  text,
} from "../fields/answers.ts";
import { withdrawalStatus } from "../fields/statuses.ts";

/** An amount in a coin of its own; network fees are in the chain's native coin. */
export const fee = z.object({ coinId: integer, coinSymbol: text, amount: decimal });

const optionalFee = fee.nullish().transform((value) => value ?? undefined);

/** A withdrawal from the merchant account or from a user's wallet. */
export const withdrawalRecord = z
  .object({
    recordId: id,
    orderId: optionalText,
    /** Of a user's withdrawal. */
    userId: optionalText,
    appId: optionalText,
    /** "Network" or "Cwallet". */
    withdrawType: optionalText,
    coinId: integer,
    coinSymbol: text,
    /** "Cwallet OS" for a transfer inside CCPayment. */
    chain: optionalText,
    fromAddress: optionalText,
    toAddress: optionalText,
    toMemo: optionalText,
    cwalletUser: optionalText,
    txId: optionalText,
    amount: decimal,
    status: withdrawalStatus,
    fee: optionalFee,
    /** Why it was rejected or failed. */
    reason: optionalText,
    coinUSDPrice: optionalDecimal,
  })
  .transform(({ txId, ...record }) => ({ ...record, txid: txId }));

const automatic = z.object({
  recordId: id,
  coinId: integer,
  coinSymbol: text,
  chain: optionalText,
  orderId: optionalText,
  toAddress: optionalText,
  toMemo: optionalText,
  amount: decimal,
  txId: optionalText,
  status: withdrawalStatus,
  fee: optionalFee,
  createdAt: optionalUnixTime,
});

/** A withdrawal made by a rule of the dashboard. */
export const autoWithdrawalRecord = automatic
  .extend({ serviceFee: optionalDecimal })
  .transform(({ txId, ...record }) => ({ ...record, txid: txId }));

/** A risky deposit sent back. */
export const riskyRefundRecord = automatic
  .extend({
    // The field table has objects, one SDK has texts.
    fromDeposit: listOf(
      z.union([z.object({ recordId: id }).transform((data) => data.recordId), id]),
    ),
  })
  .transform(({ txId, ...record }) => ({ ...record, txid: txId }));

/** The answer to a request to withdraw or transfer. */
export const accepted = z.object({ recordId: id });

/** Whether a record is the one that was asked for, by either id. */
export const isAsked = (
  output: { recordId: string; orderId?: string | undefined },
  input: { recordId?: string | undefined; orderId?: string | undefined },
) =>
  input.recordId === undefined
    ? output.orderId === input.orderId
    : output.recordId === input.recordId;
