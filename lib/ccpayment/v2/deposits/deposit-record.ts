import * as z from "zod";
import {
  decimal,
  flag,
  id,
  integer,
  optionalDecimal,
  optionalInteger,
  optionalText,
  optionalUnixTime,
  text,
} from "../fields/answers.ts";
import { depositStatus } from "../fields/statuses.ts";

const fields = z.object({
  recordId: id,
  coinId: integer,
  coinSymbol: text,
  chain: text,
  /** The token's contract; for a chain's own coin a marker such as "TRX" or "137". */
  contract: optionalText,
  /** USD a coin, at receipt. */
  coinUSDPrice: optionalDecimal,
  /** Absent on chains such as Bitcoin. */
  fromAddress: optionalText,
  toAddress: optionalText,
  toMemo: optionalText,
  /** In coins, before the fee. */
  amount: decimal,
  serviceFee: optionalDecimal,
  // Records say txId, payments of an order say txid.
  txId: optionalText,
  txid: optionalText,
  /** The output's place in its transaction. */
  txIndex: optionalInteger,
  status: depositStatus,
  arrivedAt: optionalUnixTime,
  /** True: the money is not credited. */
  isFlaggedAsRisky: flag,
});

const withTxid = <Fields extends { txId?: string | undefined; txid?: string | undefined }>({
  txId,
  txid,
  ...rest
}: Fields) => ({ ...rest, txid: txid ?? txId });

/** A deposit to the merchant account. */
export const depositRecord = fields
  .extend({ referenceId: optionalText, orderId: optionalText })
  .transform(withTxid);

/** A deposit to a user's wallet. */
export const userDepositRecord = fields.extend({ userId: optionalText }).transform(withTxid);
