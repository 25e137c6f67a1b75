import * as z from "zod";
import {
  decimal,
  id,
  listOf,
  optionalDecimal,
  optionalInteger,
  optionalText,
  optionalUnixTime,
  text,
} from "../fields/answers.ts";
import { batchStatus } from "../fields/statuses.ts";

const coin = z
  .object({ coin_id: optionalInteger, coin_symbol: optionalText, coin_price: optionalDecimal })
  .nullish()
  .transform((data) =>
    data
      ? { coinId: data.coin_id, coinSymbol: data.coin_symbol, coinUSDPrice: data.coin_price }
      : undefined,
  );

const count = optionalInteger.transform((value) => value ?? 0);

const stats = z
  .object({
    total: count,
    succeeded: count,
    failed: count,
    canceled: count,
    processing: count,
    /** The task in progress. */
    execOrderId: optionalText,
  })
  .nullish()
  .transform((value) => value ?? undefined);

/** A batch as a whole. */
export const batchOrder = z.object({
  batchOrderId: id,
  taskName: optionalText,
  billId: optionalText,
  coin,
  amount: optionalDecimal,
  networkFee: optionalDecimal,
  networkFeeCoin: coin,
  status: batchStatus,
  reason: optionalText,
  /** "Single" or "Batch". */
  mode: optionalText,
  stats,
  createdAt: optionalUnixTime,
  updatedAt: optionalUnixTime,
});

/** One withdrawal of a batch. */
export const batchTask = z
  .object({
    orderId: optionalText,
    address: text,
    amount: decimal,
    memo: optionalText,
    remark: optionalText,
    recordId: optionalText,
    /** As it came: the words are not documented. */
    status: optionalText,
    networkFee: optionalDecimal,
    txId: optionalText,
    reason: optionalText,
    createdAt: optionalUnixTime,
    updatedAt: optionalUnixTime,
  })
  .transform(({ txId, ...task }) => ({ ...task, txid: txId }));

/** What became of a request to cancel; both lists empty means that the whole batch was cancelled. */
export const batchAbort = z.object({
  batchOrderId: id,
  status: batchStatus.optional(),
  canceledOrderIds: listOf(id),
  ignoredOrderIds: listOf(id),
});
