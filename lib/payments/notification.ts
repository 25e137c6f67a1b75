import type { TransferStatus } from "#lib/payments/gateway-order.ts";

/** A request to the webhook as it arrived: its headers and raw bytes. */
export type WebhookRequest = { headers: Headers; body: Uint8Array };

/** What the sender takes as received, with HTTP status 200. */
export type Acknowledgement = { contentType: string; body: string };

/** What a notification claims about one transfer; what it doesn't name is "" or "0". Amounts have at most 18 decimals. */
export type ClaimedTransfer = {
  txid: string;
  chain: string;
  contract: string;
  crypto: string;
  amount: string;
  orderAmount: string;
  tokenRate: string;
  networkFee: string;
};

/** A payment or refund of an attempt, as announced: a hint until the gateway's order info shows it. */
export type TransferNotification = {
  kind: "payment" | "refund";
  merchantOrderId: string;
  recordId: string;
  status: TransferStatus;
  /** False when it was signed too long ago or ahead: then it is no more than a reason to ask. */
  fresh: boolean;
  transfer: ClaimedTransfer;
};

/**
 * refused: not from the gateway, or unreadable; answer `status`, and never acknowledge.
 * ignored: honest, but none of an order's business. activation: the gateway tries whether the address answers.
 * transfer: about an attempt. withdrawal: something happened to one; what, the gateway must be asked.
 */
export type NotificationReading = {
  /** When it was sent, as the sender says; "" when it doesn't. */
  sentAt: string;
} & (
  | { verdict: "refused"; status: 400 | 401 | 413; reason: string }
  | { verdict: "ignored" | "activation"; type: string; acknowledgement: Acknowledgement }
  | {
      verdict: "withdrawal";
      type: string;
      withdrawalId: string;
      recordId: string;
      acknowledgement: Acknowledgement;
    }
  | {
      verdict: "transfer";
      type: string;
      notification: TransferNotification;
      acknowledgement: Acknowledgement;
    }
);

export const MAX_BODY_BYTES = 16 * 1024;

const OLDEST_MS = 600_000;
const EARLIEST_MS = 120_000;

/** Whether what was signed at `signedMs` is believed at `nowMs`; older, it may be a replay (docs/security.md). */
export function isFresh(signedMs: number, nowMs: number): boolean {
  const ageMs = nowMs - signedMs;
  return ageMs <= OLDEST_MS && ageMs >= -EARLIEST_MS;
}
