import * as z from "zod";
import { decimal, id, optionalDecimal, optionalText, text } from "../fields.ts";
import { payStatus } from "./pay-status.ts";

/** A transaction to a permanent address. */
export const directDeposit = z
  .object({
    pay_status: payStatus,
    record_id: id,
    paid_amount: decimal,
    credit_amount: optionalDecimal,
    service_fee: optionalDecimal,
    chain: text,
    contract: text,
    crypto: text,
    txid: text.default(""),
    from_address: optionalText,
    to_address: text,
    memo: optionalText,
    user_id: id,
  })
  .transform((input) => ({
    kind: "direct-deposit" as const,
    payStatus: input.pay_status,
    recordId: input.record_id,
    userId: input.user_id,
    paidAmount: input.paid_amount,
    creditAmount: input.credit_amount,
    serviceFee: input.service_fee,
    chain: input.chain,
    contract: input.contract,
    crypto: input.crypto,
    txid: input.txid,
    fromAddress: input.from_address,
    toAddress: input.to_address,
    memo: input.memo,
  }));
