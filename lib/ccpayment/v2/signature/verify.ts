import type { Signer } from "./signer.ts";

export type Verification =
  /** `timestampMs` is milliseconds since 1970, whatever unit was sent. */
  | { ok: true; timestampMs: number }
  | { ok: false; reason: "timestamp-format" | "sign-format" | "mismatch" };

/** 10 digits are seconds, 13 are milliseconds; anything else is no timestamp. Returns ms since 1970. */
export function parseTimestamp(text: string): number | undefined {
  if (/^[1-9]\d{9}$/.test(text)) return Number(text) * 1000;
  return /^[1-9]\d{12}$/.test(text) ? Number(text) : undefined;
}

/**
 * Checks the `Timestamp` and `Sign` headers against the raw body, in constant time. How old a message may be is the
 * caller's decision.
 *
 * Seconds are documented, milliseconds are seen in practice. Taking both is safe only because a body must also be a
 * JSON object: the signed text has no separators, so digits could otherwise move between timestamp and body.
 */
export function verify(message: {
  appId: string;
  signer: Signer;
  timestamp: string;
  sign: string;
  body: Uint8Array;
}): Verification {
  const { signer, timestamp, sign } = message;
  const timestampMs = parseTimestamp(timestamp);
  if (timestampMs === undefined) return { ok: false, reason: "timestamp-format" };
  if (!signer.isWellFormed(sign)) return { ok: false, reason: "sign-format" };
  return signer.matches(message, sign)
    ? { ok: true, timestampMs }
    : { ok: false, reason: "mismatch" };
}
