import * as z from "zod";
import { defineCall } from "../../shared/call.ts";
import { decimal, optionalInteger, optionalText, text } from "../fields/answers.ts";
import {
  amount,
  buyerEmail,
  chain,
  merchantId,
  numericId,
  product,
  unixSeconds,
  webUrl,
} from "../fields/inputs.ts";
import { optionalPageUrl } from "../fields/page-url.ts";

/** Opens an order in one coin on one chain, for a payment page of your own. */
export const createAppOrderDepositAddress = defineCall({
  path: "/createAppOrderDepositAddress",
  request: z
    .strictObject({
      orderId: merchantId,
      coinId: numericId,
      chain,
      /** In fiat money, with at most 2 decimals, when `fiatId` is given; else in coins. */
      price: amount,
      fiatId: numericId.optional(),
      /** Unix seconds, at most 10 days ahead. Always set it: the default is documented as 24 hours and as 10 days. */
      expiredAt: unixSeconds.optional(),
      buyerEmail: buyerEmail.optional(),
      /** Also opens a page at CCPayment for this order. */
      generateCheckoutURL: z.boolean().optional(),
      product: product.optional(),
      returnUrl: webUrl().optional(),
      closeUrl: webUrl().optional(),
      notifyUrl: webUrl().optional(),
    })
    .refine((order) => order.fiatId === undefined || !/\.\d{3}/.test(order.price), {
      path: ["price"],
      message: "must have at most 2 decimals in fiat money",
    }),
  answer: z.object({
    address: text.min(1),
    memo: optionalText,
    /** Coins to pay. */
    amount: decimal,
    checkoutUrl: optionalPageUrl,
    /** Blocks until a payment is final. */
    confirmsNeeded: optionalInteger,
  }),
  pageUrl: (output) => output.checkoutUrl,
});
