import * as z from "zod";
import { decimal, optionalDecimal, optionalText, text, unixTime } from "../../fields.ts";

/** One transaction of an order, as in `/bill/info`. Amounts in tokens. */
export const trade = z
  .object({
    amount: decimal,
    chain: text,
    contract: text,
    crypto: text,
    service_fee: optionalDecimal,
    network_fee: optionalDecimal,
    // Empty for a transfer inside CCPayment.
    txid: text.default(""),
    // Only a transaction in progress may have no time yet.
    pay_time: unixTime.or(z.literal(0)),
    token_rate: optionalDecimal,
    rate: optionalDecimal,
    status: optionalText,
    network_fee_crypto: optionalText,
    network_coin_id: optionalText,
    network_fee_value: optionalDecimal,
  })
  .refine(({ pay_time, status }) => pay_time !== 0 || (status && !/^success/i.test(status)), {
    path: ["pay_time"],
    message: "is not a time of a payment",
  })
  .transform((data) => ({
    amount: data.amount,
    chain: data.chain,
    contract: data.contract,
    crypto: data.crypto,
    serviceFee: data.service_fee,
    networkFee: data.network_fee,
    networkFeeCrypto: data.network_fee_crypto,
    networkCoinId: data.network_coin_id,
    networkFeeUsd: data.network_fee_value,
    txid: data.txid,
    paidAt: data.pay_time,
    tokenRate: data.token_rate ?? data.rate,
    status: data.status,
  }));
