import * as z from "zod";
import { defineCall } from "../../shared/call.ts";
import {
  decimal,
  flag,
  id,
  integer,
  listOf,
  optionalDecimal,
  optionalInteger,
  optionalText,
  optionalUnixTime,
  text,
  unixTime,
} from "../fields/answers.ts";
import { recordId } from "../fields/inputs.ts";
import { depositStatus } from "../fields/statuses.ts";

const payment = z
  .object({
    recordId: id,
    coinId: integer,
    coinSymbol: text,
    chain: text,
    fromAddress: optionalText,
    toAddress: optionalText,
    toMemo: optionalText,
    /** In coins. */
    paidAmount: decimal,
    serviceFee: optionalDecimal,
    txid: optionalText,
    status: depositStatus,
    /** True: the money is not credited. */
    isFlaggedAsRisky: flag,
    arrivedAt: optionalUnixTime,
    /** Of unclear direction: use `paidValue`. */
    rate: optionalDecimal,
    /** In the pricing currency. */
    paidValue: optionalDecimal,
  })
  .refine((data) => data.status !== "Success" || data.paidValue !== undefined, {
    path: ["paidValue"],
    message: "is required once a payment succeeded",
  });

/** An order opened with createInvoiceUrl and its payments: the authority on what was paid. */
export const getInvoiceOrderInfo = defineCall({
  path: "/getInvoiceOrderInfo",
  request: z.strictObject({ orderId: recordId }),
  answer: z
    .object({
      orderId: id,
      product: optionalText,
      price: decimal,
      priceCoinId: optionalInteger,
      priceFiatId: optionalInteger,
      priceSymbol: optionalText,
      invoiceUrl: optionalText,
      buyerEmail: optionalText,
      createAt: unixTime,
      expiredAt: unixTime,
      totalPaidValue: optionalDecimal,
      paidList: listOf(payment),
    })
    .transform(({ createAt, ...order }) => ({ ...order, createdAt: createAt })),
  isAbout: (output, input) => output.orderId === input.orderId,
});
