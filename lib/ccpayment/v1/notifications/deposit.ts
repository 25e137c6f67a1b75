import * as z from "zod";
import { decimal, id, optionalDecimal, optionalText, text } from "../fields.ts";
import { payStatus } from "./pay-status.ts";

const extend = z.object({ custom_value: optionalText });

const body = z.object({
  pay_status: payStatus,
  record_id: id,
  order_id: id,
  product_price: decimal.optional(),
  origin_price: decimal.optional(),
  // Absent from the sample bodies of 2023 that say origin_price.
  denominated_currency: optionalText,
  order_amount: decimal.optional(),
  origin_amount: decimal.optional(),
  fiat_rate: decimal,
  paid_amount: decimal,
  token_rate: decimal,
  chain: text,
  txid: text.default(""),
  contract: text,
  crypto: text,
  custom_value: optionalText,
  credit_amount: optionalDecimal,
  service_fee: optionalDecimal,
  network_fee: optionalDecimal,
  memo: optionalText,
  extend,
});

function normalise(input: z.output<typeof body>, context: z.RefinementCtx) {
  // The origin_ names are those of the first half of 2023.
  const productPrice = input.product_price ?? input.origin_price;
  const orderAmount = input.order_amount ?? input.origin_amount;
  if (productPrice === undefined || orderAmount === undefined) {
    context.addIssue("product_price and order_amount are required");
    return z.NEVER;
  }
  return {
    payStatus: input.pay_status,
    recordId: input.record_id,
    orderId: input.order_id,
    productPrice,
    denominatedCurrency: input.denominated_currency,
    orderAmount,
    fiatRate: input.fiat_rate,
    paidAmount: input.paid_amount,
    tokenRate: input.token_rate,
    chain: input.chain,
    txid: input.txid,
    contract: input.contract,
    crypto: input.crypto,
    // Documented without saying in which place.
    customValue: input.extend.custom_value ?? input.custom_value,
    creditAmount: input.credit_amount,
    serviceFee: input.service_fee,
    networkFee: input.network_fee,
    memo: input.memo,
  };
}

/** A transaction that pays an order of the hosted or native checkout. */
export const apiDeposit = body
  .extend({ extend: extend.extend({ merchant_order_id: id }) })
  .transform((input, context) => ({
    kind: "api-deposit" as const,
    merchantOrderId: input.extend.merchant_order_id,
    ...normalise(input, context),
  }));

/** A transaction that pays an invoice made on the dashboard. */
export const invoice = body
  .extend({ extend: extend.extend({ invoice_id: optionalText, user_email: optionalText }) })
  .transform((input, context) => ({
    kind: "invoice" as const,
    invoiceId: input.extend.invoice_id,
    userEmail: input.extend.user_email,
    ...normalise(input, context),
  }));
