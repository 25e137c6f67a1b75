import { and, eq, inArray } from "drizzle-orm";
import { ApiError } from "#lib/sandbox/api-error.ts";
import { notifyPayment } from "#lib/sandbox/deliveries/notify.ts";
import { findOrder, type PaymentRow } from "#lib/sandbox/orders/find-order.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { prepared } from "#lib/sandbox/store/prepared.ts";
import { payments } from "#lib/sandbox/store/tables/orders.ts";
import { transaction } from "#lib/sandbox/store/transaction.ts";
import { tokenOf } from "#lib/sandbox/tokens/tokens.ts";
import type { PaymentStage } from "#lib/sandbox/types.ts";

const rank: Record<PaymentStage, number> = { pending: 0, processing: 1, success: 2, failed: 2 };

/** Moves a payment to a later stage and notifies the shop. Throws ApiError for an ended payment or an earlier stage. */
export const advancePayment = (
  sandbox: Sandbox,
  recordId: string,
  stage: PaymentStage,
): PaymentRow => transaction(sandbox, () => advanceNow(sandbox, recordId, stage));

function advanceNow(sandbox: Sandbox, recordId: string, stage: PaymentStage): PaymentRow {
  const { store } = sandbox;
  const payment = paymentIn(store).get({ recordId });
  if (!payment) throw new ApiError(404, "unknown-payment", `No payment ${recordId}.`);
  if (rank[stage] <= rank[payment.stage])
    throw new ApiError(409, "stage", `It is ${payment.stage}; it can only move forward.`);
  const addsConfirmations = payment.addsConfirmations && rank[stage] < rank.success;
  advanceIn(store).run({ recordId, stage, addsConfirmations });
  const order = findOrder(sandbox, payment.merchantOrderId);
  const moved = { ...payment, stage };
  if (order) notifyPayment(sandbox, order, moved);
  return moved;
}

const paymentIn = prepared((store, { recordId }: Pick<PaymentRow, "recordId">) =>
  store.select().from(payments).where(eq(payments.recordId, recordId)),
);

type Advance = Pick<PaymentRow, "recordId" | "stage" | "addsConfirmations">;
const advanceIn = prepared((store, { recordId, stage, addsConfirmations }: Advance) =>
  store.update(payments).set({ stage, addsConfirmations }).where(eq(payments.recordId, recordId)),
);

/** Moves every unconfirmed transaction to where the clock has brought its chain. */
export function addConfirmations(sandbox: Sandbox): void {
  if (unconfirmed(sandbox).length > 0) transaction(sandbox, () => addConfirmationsNow(sandbox));
}

const unconfirmed = ({ store }: Sandbox) => unconfirmedIn(store).all();

const unconfirmedIn = prepared((store) =>
  store
    .select()
    .from(payments)
    .where(
      and(eq(payments.addsConfirmations, true), inArray(payments.stage, ["pending", "processing"])),
    ),
);

function addConfirmationsNow(sandbox: Sandbox): void {
  for (const payment of unconfirmed(sandbox)) {
    const { blockSeconds, confirmations } = tokenOf(payment.tokenId);
    const blocks = (sandbox.clock.now() - payment.paidAt) / (blockSeconds * 1000);
    if (blocks >= 1 && payment.stage === "pending")
      advancePayment(sandbox, payment.recordId, "processing");
    if (blocks >= confirmations) advancePayment(sandbox, payment.recordId, "success");
  }
}
