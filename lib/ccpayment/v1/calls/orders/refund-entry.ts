import * as z from "zod";
import { decimal, text, unixTime } from "../../fields.ts";

/** One refund of an order, as in `/bill/info`. Amounts in tokens. */
export const refundEntry = z
  .object({
    refund_amount: decimal,
    network_fee: decimal,
    actual_received_amount: decimal,
    chain: text,
    contract: text,
    crypto: text,
    txid: text.default(""),
    address: text,
    pay_time: unixTime,
    status: text,
  })
  .transform((data) => ({
    amount: data.refund_amount,
    networkFee: data.network_fee,
    /** `amount` less `networkFee`. */
    received: data.actual_received_amount,
    chain: data.chain,
    contract: data.contract,
    crypto: data.crypto,
    txid: data.txid,
    address: data.address,
    paidAt: data.pay_time,
    status: data.status,
  }));
