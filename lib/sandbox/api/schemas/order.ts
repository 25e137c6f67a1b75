import * as z from "zod";
import type {
  SandboxLock,
  SandboxOrder,
  SandboxPayment,
  SandboxRefund,
} from "#lib/sandbox/types.ts";

export const generation = z.enum(["v1", "v2"]);

export const paymentSchema: z.ZodType<SandboxPayment> = z
  .strictObject({
    recordId: z.string(),
    risky: z.boolean(),
    tie: z.enum(["order", "other-coin", "too-late"]),
    merchantOrderId: z.string(),
    tokenId: z.string(),
    crypto: z.string(),
    network: z.string(),
    chain: z.string(),
    amount: z.string(),
    serviceFee: z.string(),
    txid: z.string(),
    stage: z.enum(["pending", "processing", "success", "failed"]),
    confirmations: z.int(),
    confirmationsNeeded: z.int(),
    paidAt: z.iso.datetime(),
  })
  .meta({ id: "Payment" });

export const refundSchema: z.ZodType<SandboxRefund> = z
  .strictObject({
    recordId: z.string(),
    crypto: z.string(),
    amount: z.string(),
    networkFee: z.string(),
    received: z.string(),
    txid: z.string(),
    status: z.enum(["success", "failed"]),
    refundedAt: z.iso.datetime(),
  })
  .meta({ id: "Refund" });

const lockSchema: z.ZodType<SandboxLock> = z
  .strictObject({
    tokenId: z.string(),
    crypto: z.string(),
    network: z.string(),
    chain: z.string(),
    rate: z.string(),
    orderAmount: z.string(),
    due: z.string(),
    address: z.string(),
    memo: z.string(),
  })
  .meta({ id: "Lock" });

export const orderSchema: z.ZodType<SandboxOrder> = z
  .strictObject({
    merchantOrderId: z.string(),
    orderId: z.string(),
    generation,
    kind: z.enum(["hosted", "native"]),
    paymentUrl: z.url(),
    returnUrl: z.string(),
    notifyUrl: z.string(),
    state: z.enum([
      "Awaiting payment",
      "Expired",
      "Underpayment",
      "Underpayment(Overdue)",
      "Paid",
      "Paid(Overdue)",
      "Overpayment",
      "Overpayment(Overdue)",
    ]),
    productName: z.string(),
    productPrice: z.string(),
    currency: z.string(),
    customValue: z.string(),
    createdAt: z.iso.datetime(),
    createdAtMs: z.int(),
    expiresAt: z.iso.datetime(),
    expiresAtMs: z.int(),
    lock: lockSchema.nullable(),
    payments: z.array(paymentSchema),
    refunds: z.array(refundSchema),
    warnings: z.array(z.string()),
  })
  .meta({ id: "Order" });
