import { createHmac, timingSafeEqual } from "node:crypto";

/** What version 2 signs; `timestamp` as in the header, `body` the exact bytes (a string: UTF-8). */
export type Signed = { appId: string; timestamp: string; body: Uint8Array | string };

/** Lowercase hex of HMAC-SHA256 over app id, timestamp and body (docs/protocol/v2.md); the sandbox's own, so that it and the client check each other. */
export const signV2 = ({ appId, timestamp, body }: Signed, appSecret: string): string =>
  createHmac("sha256", appSecret).update(`${appId}${timestamp}`).update(body).digest("hex");

/** Whether `sign` is that of a message, in constant time. */
export function isSignedV2(message: Signed, appSecret: string, sign: string): boolean {
  if (!/^[0-9a-f]{64}$/.test(sign)) return false;
  return timingSafeEqual(Buffer.from(signV2(message, appSecret)), Buffer.from(sign));
}
