import type { Tx } from "#db/client.ts";
import type { RefundKind } from "#db/tables/refunds.ts";
import { payouts, refunds } from "#db/tables.ts";
import { isExact, normalizeDecimal, parseUnits } from "#lib/fraction.ts";
import { newId } from "#lib/ids.ts";
import { recordAudit } from "#lib/merchant/audit/record-audit.ts";
import type { Staff } from "#lib/merchant/staff.ts";
import { recordEvent } from "#lib/orders/events/record-event.ts";
import { changeOrder, type Order } from "#lib/orders/ledger/change-order.ts";
import { readFacts } from "#lib/orders/ledger/facts.ts";
import { currentAddress } from "#lib/refunds/address/current-address.ts";
import { amountFor, readRefundable, worthOfPart } from "#lib/refunds/due-back.ts";
import { findDayLimit } from "#lib/refunds/payout/day-limit.ts";
import { fail, ok, type Result } from "#lib/shared/result.ts";
import type { Shop } from "#lib/shop.ts";

export type Approval = {
  orderId: string;
  /** The source (lib/refunds/due-back.ts). */
  attemptId: string;
  crypto: string;
  kind: RefundKind;
  /** The address that was on show: another one needs another look. */
  addressId: string;
  /** In tokens. */
  amount: string;
  /** False: the network's fee is taken from the amount. */
  merchantPaysFee: boolean;
};

/**
 * amount: no amount, or more decimals than the token has. not-due: more than can go back for this reason, which is `due`.
 * address: no confirmed address, or another one than approved. day-count, day-amount: the limits of a day.
 */
export type ApproveError =
  | { kind: "amount" | "address" | "day-count" }
  | { kind: "not-due"; due: string }
  | { kind: "day-amount"; leftMinor: number };

/** Commits to sending money back: from here on it counts as spent, and the worker pays it. Throws DatabaseUnavailable. */
export async function approveRefund(
  shop: Shop,
  staff: Staff,
  approval: Approval,
): Promise<Result<{ payoutId: string }, ApproveError>> {
  if (!isExact(approval.amount) || parseUnits(approval.amount) === 0n)
    return fail({ kind: "amount" });
  return changeOrder(shop, approval.orderId, (tx, order, now) =>
    approve(tx, order, staff, approval, now),
  );
}

async function approve(
  tx: Tx,
  order: Order,
  staff: Staff,
  approval: Approval,
  now: number,
): Promise<Result<{ payoutId: string }, ApproveError>> {
  const { attemptId, crypto, kind, addressId, merchantPaysFee } = approval;
  const amount = normalizeDecimal(approval.amount);
  const line = readRefundable(order, await readFacts(tx, order.id), now).find(
    (one) => one.attemptId === attemptId && one.crypto === crypto,
  );
  const left = line ? amountFor(line, kind) : { amount: "0", minor: 0 };
  if (left.minor === 0 || parseUnits(amount) > parseUnits(left.amount))
    return fail({ kind: "not-due", due: left.minor === 0 ? "0" : left.amount });
  const address = await currentAddress(tx, order.id, crypto);
  if (address?.id !== addressId || address.confirmedAt === null) return fail({ kind: "address" });
  const valueMinor = worthOfPart(left, amount);
  const limit = await findDayLimit(tx, valueMinor, now);
  if (limit) return fail(limit);
  const payoutId = newId();
  await tx.insert(payouts).values({
    id: payoutId,
    orderId: order.id,
    addressId,
    merchantPaysFee,
    valueMinor,
    status: "approved",
    approvedBy: staff.name,
    approvedAt: now,
    nextCheckAt: now,
  });
  await tx.insert(refunds).values({
    id: newId(),
    orderId: order.id,
    attemptId,
    payoutId,
    kind,
    txid: "",
    chain: address.chain,
    crypto,
    amount,
    networkFee: "0",
    received: merchantPaysFee ? amount : "0",
    status: "pending",
    confirmed: false,
    refundedAt: now,
    seenAt: now,
  });
  await recordEvent(tx, order.id, now, { kind: "refund-approved", amount, crypto });
  const { chain, address: to, memo } = address;
  const after = { kind, amount, crypto, chain, address: to, memo, merchantPaysFee, payoutId };
  const subject = { subject: "order", subjectId: order.id };
  await recordAudit(tx, { staff, action: "refund.approve", ...subject, after, now });
  return ok({ payoutId });
}
