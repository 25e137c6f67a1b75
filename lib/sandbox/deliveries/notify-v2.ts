import { scheduleDelivery } from "#lib/sandbox/deliveries/schedule.ts";
import type { OrderRow, PaymentRow } from "#lib/sandbox/orders/find-order.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import type { Settings } from "#lib/sandbox/settings/schema.ts";
import { readSettings } from "#lib/sandbox/settings/settings.ts";
import { tokenOf } from "#lib/sandbox/tokens/tokens.ts";
import type { PaymentStage } from "#lib/sandbox/types.ts";

/** v2's words for a deposit's stage (docs/protocol/v2.md). */
export const depositStatus: Record<PaymentStage, string> = {
  pending: "Pending",
  processing: "Processing",
  success: "Success",
  failed: "Failed",
};

/** The types of v2's notifications. */
export type NotificationType =
  | "ApiDeposit"
  | "DirectDeposit"
  | "UserDeposit"
  | "ApiWithdrawal"
  | "UserWithdrawal";

type Notification = {
  type: NotificationType;
  recordId: string;
  /** The merchant's id of the order or withdrawal; empty: none. */
  merchantOrderId: string;
  notifyUrl: string;
  tokenId: string;
  status: string;
  /** What this type has besides. */
  msg: object;
};

/** Queues a notification of v2: which record changed, and never an amount of an order. */
export function notifyV2(sandbox: Sandbox, notification: Notification): void {
  const { type, recordId, status, msg, tokenId, ...order } = notification;
  const { coinNumber: coinId, crypto: coinSymbol } = tokenOf(tokenId);
  scheduleDelivery(sandbox, order, {
    generation: "v2",
    recordId,
    orderType: type,
    payStatus: status.toLowerCase(),
    body: { type, msg: { recordId, coinId, coinSymbol, status, ...msg } },
  });
}

/** The stages to notify when a payment reaches `stage`; a new payment may have skipped some. */
export function stagesToNotify(
  { v2PendingWebhook, v2ProcessingWebhook }: Settings,
  stage: PaymentStage,
  isNew: boolean,
): PaymentStage[] {
  if (stage === "pending") return v2PendingWebhook ? [stage] : [];
  if (stage === "processing") return v2ProcessingWebhook === "never" ? [] : [stage];
  return isNew && v2ProcessingWebhook === "always" ? ["processing", stage] : [stage];
}

/** Queues the ApiDeposit notifications of a payment's present stage. */
export function notifyPaymentV2(
  sandbox: Sandbox,
  order: OrderRow,
  payment: PaymentRow,
  isNew: boolean,
): void {
  // Money after the address closed has a deposit record, but no order to tell of.
  if (payment.tie === "too-late") return;
  const { merchantOrderId, notifyUrl } = order;
  for (const stage of stagesToNotify(readSettings(sandbox.store), payment.stage, isNew))
    notifyV2(sandbox, {
      type: "ApiDeposit",
      recordId: payment.recordId,
      merchantOrderId,
      notifyUrl,
      tokenId: payment.tokenId,
      status: depositStatus[stage],
      msg: { orderId: merchantOrderId, isFlaggedAsRisky: payment.risky },
    });
}
