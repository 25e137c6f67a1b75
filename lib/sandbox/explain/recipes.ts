import { createHash, createHmac } from "node:crypto";
import type { Generation } from "#lib/sandbox/types.ts";

export type SignedMessage = {
  generation: Generation;
  appId: string;
  appSecret: string;
  timestamp: string;
  sign: string;
  body: string;
};

type Signed = Pick<SignedMessage, "appId" | "appSecret" | "timestamp"> & {
  body: string | Buffer;
};

/** The digest that each generation of the API signs with, as lowercase hex (docs/protocol/v1.md §1). */
export const digests: Record<Generation, (signed: Signed) => string> = {
  v1: ({ appId, appSecret, timestamp, body }) =>
    createHash("sha256")
      .update(appId)
      .update(appSecret)
      .update(timestamp)
      .update(body)
      .digest("hex"),
  v2: ({ appId, appSecret, timestamp, body }) =>
    createHmac("sha256", appSecret).update(appId).update(timestamp).update(body).digest("hex"),
};

const mask = (secret: string) =>
  `${secret.slice(0, 2)}${"•".repeat(Math.max(secret.length - 2, 4))}`;

/** What is signed, in its order; the secret is masked. */
export function signedParts(message: SignedMessage): { name: string; text: string }[] {
  const appId = { name: "app id", text: message.appId };
  const secret = mask(message.appSecret);
  const timestamp = { name: "timestamp", text: message.timestamp };
  const body = { name: "raw body", text: message.body === "" ? "(empty)" : message.body };
  return message.generation === "v1"
    ? [appId, { name: "app secret", text: secret }, timestamp, body]
    : [{ name: "app secret, as the HMAC key", text: secret }, appId, timestamp, body];
}

/** The name of a generation's digest. */
export const digestNames: Record<Generation, string> = { v1: "SHA-256", v2: "HMAC-SHA256" };
