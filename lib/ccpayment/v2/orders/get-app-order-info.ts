import * as z from "zod";
import { defineCall } from "../../shared/call.ts";
import {
  decimal,
  flag,
  id,
  listOf,
  optionalDecimal,
  optionalInteger,
  optionalText,
  optionalUnixTime,
  unixTime,
} from "../fields/answers.ts";
import { recordId } from "../fields/inputs.ts";
import { depositStatus } from "../fields/statuses.ts";

const payment = z.object({
  recordId: id,
  fromAddress: optionalText,
  /** In the order's coin. */
  amount: decimal,
  serviceFee: optionalDecimal,
  txid: optionalText,
  status: depositStatus,
  arrivedAt: optionalUnixTime,
  /** Fiat money a coin; the rate at receipt when the payment came after the expiry. */
  rate: optionalDecimal,
  /** True: the money is not credited. */
  isFlaggedAsRisky: flag,
});

/**
 * An order opened with createAppOrderDepositAddress or createCheckoutUrl, and its payments: the authority on what was
 * paid. Payments in another coin are not listed. Compare EVM addresses without regard to case.
 */
export const getAppOrderInfo = defineCall({
  path: "/getAppOrderInfo",
  request: z.strictObject({ orderId: recordId }),
  answer: z
    .object({
      /** Absent while the payer of a checkout page has chosen no coin. */
      amountToPay: optionalDecimal,
      coinId: optionalInteger,
      coinSymbol: optionalText,
      chain: optionalText,
      toAddress: optionalText,
      toMemo: optionalText,
      createAt: unixTime,
      rate: optionalDecimal,
      fiatId: optionalInteger,
      fiatSymbol: optionalText,
      expiredAt: unixTime,
      checkoutUrl: optionalText,
      buyerEmail: optionalText,
      paidList: listOf(payment),
    })
    .transform(({ createAt, ...order }) => ({ ...order, createdAt: createAt })),
});
