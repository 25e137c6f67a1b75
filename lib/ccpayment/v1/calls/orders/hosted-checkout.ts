import * as z from "zod";
import { defineCall } from "../../../shared/call.ts";
import {
  freeText,
  merchantOrderId,
  orderValidPeriod,
  price,
  toWire,
  webUrl,
} from "../../request-fields.ts";

const request = z.strictObject({
  /** USD. */
  productPrice: price,
  merchantOrderId,
  productName: freeText.min(1),
  orderValidPeriod: orderValidPeriod.optional(),
  returnUrl: webUrl.optional(),
  notifyUrl: webUrl.optional(),
  customValue: freeText.optional(),
});

const answer = z.object({ payment_url: webUrl }).transform((data) => ({
  // As a browser would read it, so that what was checked is what is opened.
  paymentUrl: new URL(data.payment_url).href,
}));

export const hostedCheckout = defineCall({
  path: "/concise/url/get",
  request: request.transform(toWire),
  answer,
  pageUrl: (output) => output.paymentUrl,
});
