import * as z from "zod";
import { defineCall } from "../../shared/call.ts";
import {
  amount,
  buyerEmail,
  merchantId,
  numericId,
  product,
  unixSeconds,
  webUrl,
} from "../fields/inputs.ts";
import { pageUrl } from "../fields/page-url.ts";

/**
 * Opens an order the way the vendor's shop plugins do; read it with getAppOrderInfo. Not documented for others: prefer
 * createInvoiceUrl.
 */
export const createCheckoutUrl = defineCall({
  path: "/createCheckoutUrl",
  request: z
    .strictObject({
      orderId: merchantId,
      product,
      /** In the one currency given below. */
      price: amount,
      /** Such as "USD". */
      fiatSymbol: z
        .string()
        .regex(/^[A-Z]{2,10}$/, 'must be a currency such as "USD"')
        .optional(),
      priceFiatId: numericId.optional(),
      priceCoinId: numericId.optional(),
      /** Unix seconds, at most 10 days ahead. */
      expiredAt: unixSeconds.optional(),
      buyerEmail: buyerEmail.optional(),
      returnUrl: webUrl().optional(),
      closeUrl: webUrl().optional(),
      notifyUrl: webUrl().optional(),
      /** The plugin's name and version. */
      plugin: z.string().max(64).optional(),
      version: z.string().max(32).optional(),
    })
    .refine(
      ({ fiatSymbol, priceFiatId, priceCoinId }) =>
        [fiatSymbol, priceFiatId, priceCoinId].filter((value) => value !== undefined).length === 1,
      "give exactly one of fiatSymbol, priceFiatId and priceCoinId",
    ),
  answer: z.object({ checkoutUrl: pageUrl }),
  pageUrl: (output) => output.checkoutUrl,
});
