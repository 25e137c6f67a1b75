import * as z from "zod";
import { decimal, id, optionalDecimal, optionalText, text } from "../fields.ts";
import { payStatus } from "./pay-status.ts";

/** A withdrawal made through the API has ended. */
export const apiWithdrawal = z
  .object({
    pay_status: payStatus,
    record_id: id,
    order_id: id,
    merchant_order_id: id,
    withdraw_amount: decimal,
    net_receivable: optionalDecimal,
    network_fee: optionalDecimal,
    network_fee_crypto: optionalText,
    network_coin_id: optionalText,
    network_fee_value: optionalDecimal,
    chain: text,
    contract: text,
    crypto: text,
    to_address: text,
    memo: optionalText,
    txid: text.default(""),
    merchant_pays_fee: z.boolean().optional(),
  })
  .transform((input) => ({
    kind: "api-withdrawal" as const,
    payStatus: input.pay_status,
    recordId: input.record_id,
    orderId: input.order_id,
    merchantOrderId: input.merchant_order_id,
    withdrawAmount: input.withdraw_amount,
    netReceivable: input.net_receivable,
    networkFee: input.network_fee,
    networkFeeCrypto: input.network_fee_crypto,
    networkCoinId: input.network_coin_id,
    networkFeeUsd: input.network_fee_value,
    chain: input.chain,
    contract: input.contract,
    crypto: input.crypto,
    toAddress: input.to_address,
    memo: input.memo,
    txid: input.txid,
    merchantPaysFee: input.merchant_pays_fee,
  }));
