import * as z from "zod";
import { defineCall } from "../../shared/call.ts";
import {
  amount,
  buyerEmail,
  exactlyOne,
  merchantId,
  numericId,
  product,
  unixSeconds,
  webUrl,
} from "../fields/inputs.ts";
import { pageUrl } from "../fields/page-url.ts";

/** Opens an order on CCPayment's own page, where the payer chooses the coin. */
export const createInvoiceUrl = defineCall({
  path: "/createInvoiceUrl",
  request: z
    .strictObject({
      orderId: merchantId,
      /** In the currency named by `priceFiatId` or `priceCoinId`. */
      price: amount,
      priceFiatId: numericId.optional(),
      priceCoinId: numericId.optional(),
      product: product.optional(),
      /** Where the payer goes after paying. */
      returnUrl: webUrl().optional(),
      /** Where the page's "leave" button goes. */
      closeUrl: webUrl().optional(),
      notifyUrl: webUrl().optional(),
      /** Unix seconds, at most 10 days ahead; 24 hours from now without it. */
      expiredAt: unixSeconds.optional(),
      buyerEmail: buyerEmail.optional(),
    })
    .refine(exactlyOne("priceFiatId", "priceCoinId"), "give either priceFiatId or priceCoinId"),
  answer: z.object({ invoiceUrl: pageUrl }),
  pageUrl: (output) => output.invoiceUrl,
});
