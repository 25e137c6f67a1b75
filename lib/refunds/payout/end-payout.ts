import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { payouts, refunds } from "#db/tables.ts";
import { subtract } from "#lib/ccpayment/shared/decimal.ts";
import { queueEmail } from "#lib/mail/queue-email.ts";
import { recordEvent } from "#lib/orders/events/record-event.ts";
import type { Order } from "#lib/orders/ledger/change-order.ts";
import type { Refund } from "#lib/orders/ledger/facts.ts";
import type { Withdrawal } from "#lib/payments/gateway-funds.ts";
import { networkName } from "#lib/payments/wallet/networks.ts";

export type Payout = typeof payouts.$inferSelect;

/** Why a refund failed in the shop's terms; any other reason is in the gateway's words. */
export type OwnReason = "no-longer-due" | "token-not-offered" | "not-sent";

export type PayoutEnd =
  | { status: "success"; withdrawal: Withdrawal }
  | { status: "failed"; reason: string }
  | { status: "voided" };

/** Where an order is being changed (lib/orders/ledger/change-order.ts). */
export type ChangePlace = { tx: Tx; order: Order; appUrl: string; now: number };

/** Ends a payout and its refund, once: success books the refund, anything else makes its amount due again. */
export async function endPayout(
  { tx, order, appUrl, now }: ChangePlace,
  { id, merchantPaysFee }: Payout,
  end: PayoutEnd,
): Promise<void> {
  const { status } = end;
  const ended = await tx
    .update(payouts)
    .set({
      status,
      endedAt: now,
      nextCheckAt: null,
      uncertainAt: null,
      reason: status === "failed" ? end.reason : "",
    })
    .where(and(eq(payouts.id, id), isNull(payouts.endedAt)))
    .returning({ id: payouts.id });
  const [refund] = await tx.select().from(refunds).where(eq(refunds.payoutId, id));
  if (ended.length === 0 || !refund) return;
  const { amount, crypto, kind } = refund;
  const outcome = status === "success" ? "success" : "failed";
  const sent = status === "success" ? sentBy(refund, end.withdrawal, merchantPaysFee) : {};
  const booked = { ...refund, ...sent, status: outcome, confirmed: true, refundedAt: now } as const;
  await tx.update(refunds).set(booked).where(eq(refunds.id, refund.id));
  const event = { kind: "refund-changed", amount, crypto, status: outcome } as const;
  await recordEvent(tx, order.id, now, event);
  const { chain, txid } = booked;
  const network = networkName(chain);
  const queued = { appUrl, cause: id, now };
  if (status === "success")
    await queueEmail(
      tx,
      order,
      { kind: "refund-sent", reason: kind, amount, crypto, network, txid },
      queued,
    );
  if (status === "success" && kind !== "due") order.refundAskedAt = null;
  if (status === "failed")
    await queueEmail(tx, order, { kind: "refund-failed", amount, crypto }, queued);
}

/** What arrives: all of it, or what the network's fee leaves where the gateway names it in the token itself. */
function sentBy(refund: Refund, { txid, networkFee }: Withdrawal, merchantPaysFee: boolean) {
  const { amount, crypto } = refund;
  if (merchantPaysFee) return { txid, received: amount, networkFee: "0" };
  if (networkFee?.crypto !== crypto) return { txid };
  return { txid, received: subtract(amount, networkFee.amount), networkFee: networkFee.amount };
}
