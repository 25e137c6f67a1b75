import * as z from "zod";
import { generation } from "#lib/sandbox/api/schemas/order.ts";
import type { SandboxToken } from "#lib/sandbox/types.ts";

export const tokenSchema: z.ZodType<SandboxToken> = z
  .strictObject({
    tokenId: z.string(),
    coinId: z.string(),
    coinNumber: z.int(),
    crypto: z.string(),
    name: z.string(),
    network: z.string(),
    chain: z.string(),
    contract: z.string(),
    price: z.string(),
    min: z.string(),
    precision: z.int(),
    confirmations: z.int(),
    blockSeconds: z.number(),
    memo: z.boolean(),
  })
  .meta({ id: "Token" });

export const balanceSchema = z
  .strictObject({
    coinId: z.string(),
    crypto: z.string(),
    name: z.string(),
    balance: z.string(),
    price: z.string(),
    worth: z.string(),
  })
  .meta({ id: "Balance" });

export const withdrawalSchema = z
  .looseObject({
    merchantOrderId: z.string(),
    generation,
    orderId: z.string(),
    recordId: z.string(),
    crypto: z.string(),
    network: z.string(),
    value: z.string(),
    networkFee: z.string(),
    netReceivable: z.string(),
    merchantPaysFee: z.boolean(),
    address: z.string(),
    txid: z.string(),
    status: z.string(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: "Withdrawal" });

export const depositSchema = z
  .looseObject({
    recordId: z.string(),
    kind: z.string(),
    party: z.string(),
    tokenId: z.string(),
    amount: z.string(),
    serviceFee: z.string(),
    txid: z.string(),
    depositedAt: z.int(),
  })
  .meta({ id: "Deposit" });
