import { createHmac, timingSafeEqual } from "node:crypto";
import type { Signable, Signer } from "./signer.ts";

/** Signs as most accounts do: lowercase hex HMAC-SHA256, keyed with the app secret (docs/protocol/v2.md §1.1). */
export function hmacSigner(appSecret: string): Signer {
  const digest = ({ appId, timestamp, body }: Signable) =>
    createHmac("sha256", appSecret).update(appId).update(timestamp).update(body).digest();
  return {
    sign: (message) => digest(message).toString("hex"),
    isWellFormed: (sign) => /^[0-9a-f]{64}$/.test(sign),
    matches: (message, sign) => timingSafeEqual(digest(message), Buffer.from(sign, "hex")),
  };
}
