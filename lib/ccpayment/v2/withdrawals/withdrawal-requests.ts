import * as z from "zod";
import {
  address,
  amount,
  chain,
  ids,
  memo,
  merchantId,
  numericId,
  page,
  recordId,
  webUrl,
} from "../fields/inputs.ts";

/** A withdrawal to an address on a chain. */
export const toNetwork = z.strictObject({
  /** New for each withdrawal: after a timeout, read the record by this id before trying again. */
  orderId: merchantId,
  coinId: numericId,
  chain,
  address,
  memo: memo.optional(),
  /** In coins. */
  amount,
  /** From getWithdrawFee; keeps that fee. */
  networkFeeInquiryID: z.string().max(128).optional(),
  notifyUrl: webUrl().optional(),
});

/** A transfer to a Cwallet user, by id or e-mail address; without a network fee or a notification. */
export const toCwallet = z.strictObject({
  orderId: merchantId,
  coinId: numericId,
  cwalletUser: z.string().min(1).max(128),
  /** In coins; worth at least 0.001 USD. */
  amount,
});

export const withdrawalFilter = z.strictObject({
  chain: chain.optional(),
  coinId: numericId.optional(),
  orderIds: ids(20).optional(),
  toAddress: address.optional(),
  ...page,
});

export const recordFilter = z.strictObject({
  chain: chain.optional(),
  coinId: numericId.optional(),
  recordIds: z.array(recordId).min(1).max(100).optional(),
  toAddress: address.optional(),
  ...page,
});
