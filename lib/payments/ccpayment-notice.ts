import { parseNotification } from "#lib/ccpayment/v1/notifications/notification.ts";
import { verify } from "#lib/ccpayment/v1/signature/signature.ts";
import { isExact } from "#lib/fraction.ts";
import type { Notice } from "#lib/payments/notice.ts";

/** A notification as it arrived: header values and raw bytes. */
export type Delivery = {
  appId: string | null;
  timestamp: string | null;
  sign: string | null;
  body: Uint8Array;
};

/**
 * refused: not from the gateway, or unreadable; answer `status`, never `success`.
 * noted: honest, but none of a shop order's business; acknowledge.
 * notice: about an attempt. A stale one is only a hint to ask.
 */
export type Reading =
  | { verdict: "refused"; status: 400 | 401 | 413; reason: string }
  | { verdict: "noted"; orderType: string }
  | {
      verdict: "notice";
      orderType: string;
      merchantOrderId: string;
      fresh: boolean;
      notice: Notice;
    };

export const MAX_BODY_BYTES = 16 * 1024;
const OLDEST_SECONDS = 600;
const EARLIEST_SECONDS = 120;

/** The receiver's checks that need no database, in the order of docs/security.md. `nowMs` in ms UTC. */
export function readDelivery(
  credentials: { appId: string; appSecret: string },
  delivery: Delivery,
  nowMs: number,
): Reading {
  const { appId, timestamp, sign, body } = delivery;
  if (body.byteLength > MAX_BODY_BYTES) return refused(413, "body over 16 KiB");
  if (appId !== credentials.appId) return refused(401, "another app id");
  if (timestamp === null || sign === null) return refused(401, "unsigned");
  const verified = verify({ ...credentials, timestamp, sign, body });
  if (!verified.ok) return refused(401, `signature: ${verified.reason}`);
  const parsed = parseNotification(body);
  if (!parsed.ok)
    return refused(400, `body: ${parsed.reason}${parsed.detail ? `, ${parsed.detail}` : ""}`);
  const { notification } = parsed;
  if (notification.kind !== "api-deposit" && notification.kind !== "refund")
    return { verdict: "noted", orderType: notification.kind };
  const notice =
    notification.kind === "refund" ? refundNotice(notification) : paymentNotice(notification);
  if (![notice.amount, notice.orderAmount, notice.tokenRate, notice.networkFee].every(isExact))
    return refused(400, "body: an amount has more than 18 decimals");
  const ageSeconds = nowMs / 1000 - verified.timestamp;
  return {
    verdict: "notice",
    orderType: notification.kind,
    merchantOrderId: notification.merchantOrderId,
    fresh: ageSeconds <= OLDEST_SECONDS && ageSeconds >= -EARLIEST_SECONDS,
    notice,
  };
}

const refused = (status: 400 | 401 | 413, reason: string): Reading => ({
  verdict: "refused",
  status,
  reason,
});

type Parsed = Extract<ReturnType<typeof parseNotification>, { ok: true }>["notification"];

function paymentNotice(deposit: Extract<Parsed, { kind: "api-deposit" }>): Notice {
  return {
    kind: "payment",
    recordId: deposit.recordId,
    status: deposit.payStatus,
    txid: deposit.txid,
    chain: deposit.chain,
    contract: deposit.contract,
    crypto: deposit.crypto,
    amount: deposit.paidAmount,
    orderAmount: deposit.orderAmount,
    tokenRate: deposit.tokenRate,
    networkFee: "0",
  };
}

function refundNotice(refund: Extract<Parsed, { kind: "refund" }>): Notice {
  return {
    kind: "refund",
    recordId: refund.recordId,
    status: refund.payStatus,
    txid: refund.txid,
    chain: refund.chain,
    contract: refund.contract,
    crypto: refund.crypto,
    amount: refund.amount,
    orderAmount: "0",
    tokenRate: "0",
    networkFee: refund.networkFee ?? "0",
  };
}
