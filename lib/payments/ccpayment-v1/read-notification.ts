import { parseNotification } from "#lib/ccpayment/v1/notifications/notification.ts";
import { verify } from "#lib/ccpayment/v1/signature/signature.ts";
import { isExact } from "#lib/fraction.ts";
import {
  type ClaimedTransfer,
  isFresh,
  MAX_BODY_BYTES,
  type NotificationReading,
  type WebhookRequest,
} from "#lib/payments/notification.ts";

const acknowledgement = { contentType: "text/plain; charset=utf-8", body: "success" };

/** The receiver's checks that need no database, in the order of docs/security.md. `nowMs` in ms UTC. */
export function readNotification(
  credentials: { appId: string; appSecret: string },
  { headers, body }: WebhookRequest,
  nowMs: number,
): NotificationReading {
  const timestamp = headers.get("timestamp");
  const sign = headers.get("sign");
  const sentAt = (timestamp ?? "").slice(0, 32);
  const refused = (status: 400 | 401 | 413, reason: string): NotificationReading => ({
    verdict: "refused",
    status,
    reason,
    sentAt,
  });
  if (body.byteLength > MAX_BODY_BYTES) return refused(413, "body over 16 KiB");
  if (headers.get("appid") !== credentials.appId) return refused(401, "another app id");
  if (timestamp === null || sign === null) return refused(401, "unsigned");
  const verified = verify({ ...credentials, timestamp, sign, body });
  if (!verified.ok) return refused(401, `signature: ${verified.reason}`);
  const parsed = parseNotification(body);
  if (!parsed.ok)
    return refused(400, `body: ${parsed.reason}${parsed.detail ? `, ${parsed.detail}` : ""}`);
  const { notification } = parsed;
  const read = { sentAt, type: notification.kind, acknowledgement };
  if (notification.kind === "url-probe") return { ...read, verdict: "activation" };
  if (notification.kind === "api-withdrawal") {
    const { merchantOrderId: withdrawalId, recordId } = notification;
    return { ...read, verdict: "withdrawal", withdrawalId, recordId };
  }
  if (notification.kind !== "api-deposit" && notification.kind !== "refund")
    return { ...read, verdict: "ignored" };
  const transfer =
    notification.kind === "refund" ? refundClaim(notification) : paymentClaim(notification);
  const { amount, orderAmount, tokenRate, networkFee } = transfer;
  if (![amount, orderAmount, tokenRate, networkFee].every(isExact))
    return refused(400, "body: an amount has more than 18 decimals");
  return {
    ...read,
    verdict: "transfer",
    notification: {
      kind: notification.kind === "refund" ? "refund" : "payment",
      merchantOrderId: notification.merchantOrderId,
      recordId: notification.recordId,
      status: notification.payStatus,
      fresh: isFresh(verified.timestamp * 1000, nowMs),
      transfer,
    },
  };
}

type Parsed = Extract<ReturnType<typeof parseNotification>, { ok: true }>["notification"];

function paymentClaim(deposit: Extract<Parsed, { kind: "api-deposit" }>): ClaimedTransfer {
  const { txid, chain, contract, crypto, paidAmount, orderAmount, tokenRate } = deposit;
  const networkFee = "0";
  return { txid, chain, contract, crypto, amount: paidAmount, orderAmount, tokenRate, networkFee };
}

function refundClaim(refund: Extract<Parsed, { kind: "refund" }>): ClaimedTransfer {
  const { txid, chain, contract, crypto, amount, networkFee = "0" } = refund;
  return { txid, chain, contract, crypto, amount, orderAmount: "0", tokenRate: "0", networkFee };
}
