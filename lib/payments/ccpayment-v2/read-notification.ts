import { acknowledge } from "#lib/ccpayment/v2/notifications/acknowledge.ts";
import { readNotification as read } from "#lib/ccpayment/v2/notifications/read-notification.ts";
import type { Signer } from "#lib/ccpayment/v2/signature/signer.ts";
import { toStatus } from "#lib/payments/ccpayment-v2/to-status.ts";
import {
  isFresh,
  MAX_BODY_BYTES,
  type NotificationReading,
  type WebhookRequest,
} from "#lib/payments/notification.ts";

const unknown = {
  txid: "",
  chain: "",
  contract: "",
  amount: "0",
  orderAmount: "0",
  tokenRate: "0",
  networkFee: "0",
};

/** Reasons that say nothing of the body: whoever sent it is not the gateway. */
const foreign = ["app-id", "unsigned", "timestamp-format", "sign-format", "mismatch"];

/** The receiver's checks that need no database, in the order of docs/security.md. `nowMs` in ms UTC. */
export function readNotification(
  account: { appId: string; signer: Signer },
  { headers, body }: WebhookRequest,
  nowMs: number,
): NotificationReading {
  const timestamp = headers.get("timestamp");
  const sentAt = (timestamp ?? "").slice(0, 32);
  const refused = (status: 400 | 401 | 413, reason: string): NotificationReading => ({
    verdict: "refused",
    status,
    reason,
    sentAt,
  });
  if (body.byteLength > MAX_BODY_BYTES) return refused(413, "body over 16 KiB");
  const delivery = { appId: headers.get("appid"), timestamp, sign: headers.get("sign"), body };
  const answer = read(account, delivery);
  if (!answer.ok) {
    const { reason } = answer;
    if (foreign.includes(reason)) return refused(401, `signature: ${reason}`);
    const detail = "detail" in answer && answer.detail ? `, ${answer.detail}` : "";
    return refused(400, `body: ${reason}${detail}`);
  }
  const { notification, timestampMs } = answer;
  const acknowledgement = acknowledge(notification);
  const type = notification.kind;
  if (notification.kind === "url-probe")
    return { verdict: "activation", type, sentAt, acknowledgement };
  if (notification.kind === "api-withdrawal") {
    const { orderId: withdrawalId, recordId } = notification;
    return { verdict: "withdrawal", type, withdrawalId, recordId, sentAt, acknowledgement };
  }
  if (notification.kind !== "api-deposit")
    return { verdict: "ignored", type, sentAt, acknowledgement };
  const { orderId: merchantOrderId, recordId, status } = notification;
  return {
    verdict: "transfer",
    type,
    sentAt,
    acknowledgement,
    notification: {
      kind: "payment",
      merchantOrderId,
      recordId,
      status: toStatus(status),
      fresh: isFresh(timestampMs, nowMs),
      // It names no amounts: what was paid, the order says.
      transfer: { ...unknown, crypto: notification.coinSymbol },
    },
  };
}
