import * as z from "zod";
import {
  decimal,
  id,
  integer,
  optionalDecimal,
  optionalText,
  optionalUnixTime,
} from "../fields/answers.ts";
import { transferStatus } from "../fields/statuses.ts";

const amounts = z.object({
  coinIdIn: integer,
  coinIdOut: integer,
  amountIn: decimal,
  amountOut: decimal,
  /** Of unclear direction: use the amounts. */
  swapRate: optionalDecimal,
  feeRate: optionalDecimal,
  /** In the output coin, as are the extra fee and what is left. */
  fee: optionalDecimal,
  /** The merchant's own fee. */
  extraFee: optionalDecimal,
  netAmountOut: optionalDecimal,
});

/** What a swap would return. */
export const quote = amounts;

/** A swap that was carried out. */
export const swapResult = amounts.extend({
  recordId: id,
  orderId: optionalText,
  amountOutMinimum: optionalDecimal,
});

/** A swap as it is kept. */
export const swapRecord = amounts.extend({
  recordId: id,
  orderId: optionalText,
  userId: optionalText,
  coinInSymbol: optionalText,
  coinOutSymbol: optionalText,
  amountOutMinimum: optionalDecimal,
  extraFeeRate: optionalDecimal,
  status: transferStatus,
  createdAt: optionalUnixTime,
  arrivedAt: optionalUnixTime,
});
