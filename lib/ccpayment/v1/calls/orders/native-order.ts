import * as z from "zod";
import { decimal, id, optionalText, seconds, text } from "../../fields.ts";
import {
  amount,
  freeText,
  merchantOrderId,
  orderValidPeriod,
  price,
  toWire,
  webUrl,
} from "../../request-fields.ts";

const request = z
  .strictObject({
    merchantOrderId,
    /** In the denominated currency; at most 2 decimals when that is fiat money. */
    productPrice: amount,
    tokenId: id,
    /** A fiat code such as "USD", or "token" to price in the token itself. */
    denominatedCurrency: z.string().regex(/^[A-Za-z]{2,10}$/, 'must be a currency code or "token"'),
    orderValidPeriod: orderValidPeriod.optional(),
    remark: freeText.optional(),
    notifyUrl: webUrl.optional(),
    customValue: freeText.optional(),
  })
  .refine(
    (order) =>
      order.denominatedCurrency.toLowerCase() === "token" ||
      price.safeParse(order.productPrice).success,
    { path: ["productPrice"], message: "must have at most 2 decimals in fiat money" },
  );

const answer = z
  .object({
    order_id: id,
    pay_address: id,
    memo: optionalText,
    crypto: text,
    network: text,
    token_id: id,
    logo: optionalText,
    // Samples say amount, the table says product_price.
    amount: decimal.optional(),
    product_price: decimal.optional(),
    order_valid_period: seconds.optional(),
  })
  .transform((data) => ({
    orderId: data.order_id,
    payAddress: data.pay_address,
    memo: data.memo,
    crypto: data.crypto,
    network: data.network,
    tokenId: data.token_id,
    logo: data.logo,
    /** Of unclear unit: the price or the tokens due. Check it against the token's rate. */
    amount: data.amount ?? data.product_price,
    /** Seconds. */
    orderValidPeriod: data.order_valid_period,
  }));

export const nativeOrder = { path: "/bill/create", request: request.transform(toWire), answer };
