import { createHash, timingSafeEqual } from "node:crypto";

type Signable = {
  appId: string;
  appSecret: string;
  /** Unix seconds, as sent in the `Timestamp` header. */
  timestamp: number;
  /** The exact bytes on the wire; a string is taken as UTF-8. */
  body: Uint8Array | string;
};

export type Verification =
  | { ok: true; timestamp: number }
  | { ok: false; reason: "timestamp-format" | "sign-format" | "mismatch" };

/**
 * Signs a request, response or notification the v1 way:
 * lowercase hex SHA-256 of appId, appSecret, timestamp and raw body, without separators.
 */
export function sign({ appId, appSecret, timestamp, body }: Signable): string {
  return createHash("sha256")
    .update(appId)
    .update(appSecret)
    .update(String(timestamp))
    .update(body)
    .digest("hex");
}

/**
 * Checks the `Timestamp` and `Sign` headers against the raw body. The caller checks the age.
 *
 * The digest alone proves little (it can be extended, and the border between timestamp and body can
 * be moved), so the two formats are part of the check: see "Webhooks" in the README.
 */
export function verify(message: {
  appId: string;
  appSecret: string;
  timestamp: string;
  sign: string;
  body: Uint8Array;
}): Verification {
  if (!/^[1-9]\d{9}$/.test(message.timestamp)) return { ok: false, reason: "timestamp-format" };
  if (!/^[0-9a-f]{64}$/.test(message.sign)) return { ok: false, reason: "sign-format" };
  // The number is printed again, so that nothing but its ten digits can reach the hash.
  const timestamp = Number(message.timestamp);
  const expected = sign({ ...message, timestamp });
  const equal = timingSafeEqual(Buffer.from(expected, "hex"), Buffer.from(message.sign, "hex"));
  return equal ? { ok: true, timestamp } : { ok: false, reason: "mismatch" };
}
