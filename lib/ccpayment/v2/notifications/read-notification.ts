import type { ParsedNotification } from "../../shared/parsed-notification.ts";
import type { Signer } from "../signature/signer.ts";
import { type Verification, verify } from "../signature/verify.ts";
import { type Notification, parseNotification } from "./parse-notification.ts";

/** A notification as it arrived: header values and the raw bytes of the body. */
export type Delivery = {
  appId: string | null;
  timestamp: string | null;
  sign: string | null;
  body: Uint8Array;
};

export type ReadNotification =
  /** `timestampMs` is when it was signed, in milliseconds since 1970. */
  | { ok: true; notification: Notification; timestampMs: number }
  | {
      ok: false;
      /** Not from CCPayment: answer 401. */
      reason: "app-id" | "unsigned" | Extract<Verification, { ok: false }>["reason"];
    }
  /** Signed, but not a notification: answer 400. */
  | Extract<ParsedNotification<Notification>, { ok: false }>;

/**
 * Checks the addressee and the signature of a delivery, and only then reads its body. Limit the body's size before,
 * and judge its age by `timestampMs` after.
 */
export function readNotification(
  account: { appId: string; signer: Signer },
  { appId, timestamp, sign, body }: Delivery,
): ReadNotification {
  if (appId !== account.appId) return { ok: false, reason: "app-id" };
  if (timestamp === null || sign === null) return { ok: false, reason: "unsigned" };
  const verified = verify({ ...account, timestamp, sign, body });
  if (!verified.ok) return verified;
  const parsed = parseNotification(body);
  return parsed.ok ? { ...parsed, timestampMs: verified.timestampMs } : parsed;
}
