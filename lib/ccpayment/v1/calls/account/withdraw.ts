import * as z from "zod";
import { id, optionalDecimal, optionalText } from "../../fields.ts";
import { amount, freeText, merchantOrderId, toWire } from "../../request-fields.ts";

const request = z.strictObject({
  merchantOrderId,
  /** An address on the token's chain, or a Cwallet id or e-mail address. */
  address: z.string().min(1).max(512),
  tokenId: id,
  /** Tokens. */
  value: amount,
  memo: freeText.optional(),
  /** False: the network fee is taken from what arrives. */
  merchantPaysFee: z.boolean().optional(),
});

const answer = z
  .object({
    order_id: id,
    record_id: optionalText,
    network_fee: optionalDecimal,
    net_receivable: optionalDecimal,
    network_fee_crypto: optionalText,
    network_coin_id: optionalText,
    network_fee_value: optionalDecimal,
  })
  .transform((data) => ({
    orderId: data.order_id,
    recordId: data.record_id,
    networkFee: data.network_fee,
    netReceivable: data.net_receivable,
    networkFeeCrypto: data.network_fee_crypto,
    networkCoinId: data.network_coin_id,
    networkFeeUsd: data.network_fee_value,
  }));

export const withdraw = { path: "/withdraw", request: request.transform(toWire), answer };
