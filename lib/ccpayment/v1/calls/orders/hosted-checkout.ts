import * as z from "zod";
import { failure, type GatewayResult } from "../../../shared/errors.ts";
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

export type HostedCheckout = z.output<typeof answer>;

export const hostedCheckout = {
  path: "/concise/url/get",
  request: request.transform(toWire),
  answer,
};

/** Refuses a page that is not on one of the origins; without origins, every page passes. */
export function requireOrigin(
  origins: string[] | undefined,
  result: GatewayResult<HostedCheckout>,
): GatewayResult<HostedCheckout> {
  if (!result.ok || !origins) return result;
  const { origin } = new URL(result.value.paymentUrl);
  return origins.includes(origin)
    ? result
    : failure("foreign-url", `The payment page is on ${origin}, which is not allowed.`);
}
