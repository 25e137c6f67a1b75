import * as z from "zod";
import { decimal, id, optionalDecimal, optionalText, text } from "../fields.ts";
import { payStatus } from "./pay-status.ts";

/** A refund made on the dashboard; the merchant's order id is at the top level here. */
export const refund = z
  .object({
    pay_status: payStatus,
    record_id: id,
    merchant_order_id: id,
    amount: decimal,
    net_receivable: optionalDecimal,
    network_fee: optionalDecimal,
    network_crypto: optionalText,
    network_coin_id: optionalText,
    chain: text,
    contract: text,
    crypto: text,
    to_address: text,
    memo: optionalText,
    txid: text.default(""),
  })
  .transform((input) => ({
    kind: "refund" as const,
    payStatus: input.pay_status,
    recordId: input.record_id,
    merchantOrderId: input.merchant_order_id,
    amount: input.amount,
    netReceivable: input.net_receivable,
    networkFee: input.network_fee,
    networkFeeCrypto: input.network_crypto,
    networkCoinId: input.network_coin_id,
    chain: input.chain,
    contract: input.contract,
    crypto: input.crypto,
    toAddress: input.to_address,
    memo: input.memo,
    txid: input.txid,
  }));
