import { createPrivateKey, createPublicKey, createSign, createVerify } from "node:crypto";
import type { Signable, Signer } from "./signer.ts";

/**
 * Signs for an RSA account: base64 of SHA256withRSA over the same text as HMAC (docs/protocol/v2.md §1.1).
 * `privateKey` is the merchant's, `publicKey` CCPayment's; both PEM. Throws at once when a key can't be read.
 */
export function rsaSigner(keys: { privateKey: string; publicKey: string }): Signer {
  const privateKey = createPrivateKey(keys.privateKey);
  const publicKey = createPublicKey(keys.publicKey);
  return {
    sign: ({ appId, timestamp, body }: Signable) =>
      createSign("RSA-SHA256")
        .update(appId)
        .update(timestamp)
        .update(body)
        .sign(privateKey, "base64"),
    isWellFormed: (sign) => /^[A-Za-z0-9+/]{100,2000}={0,2}$/.test(sign),
    matches: ({ appId, timestamp, body }, sign) =>
      createVerify("RSA-SHA256")
        .update(appId)
        .update(timestamp)
        .update(body)
        .verify(publicKey, sign, "base64"),
  };
}
