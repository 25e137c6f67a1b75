import type { GatewayApi } from "#lib/payments/gateway.ts";
import type { WebhookRequest } from "#lib/payments/notification.ts";

type Part = {
  name: "appId" | "secret" | "timestamp" | "body";
  /** Of the body and the secret only their length. */
  value: string;
  /** Whether it is what it must be; null where the signature alone tells. */
  matches: boolean | null;
};

/** How a notification should be signed, and how it was. */
export type SignatureExplanation = {
  api: GatewayApi;
  /** What is joined without separators, in this order; of v2 the secret, which stands first, is the key. */
  parts: Part[];
  /** Both shortened: a whole one would let its reader forge a notification. "" where none came. */
  received: string;
  expected: string;
  matches: boolean;
};

const SHOWN = 8;

/** The ends of a signature: enough to compare two. */
export const shortenSignature = (sign: string) =>
  sign.length > 2 * SHOWN ? `${sign.slice(0, SHOWN)}…${sign.slice(-SHOWN)}` : sign;

/** Compares a request's signature with `sign`'s, which makes the right one for a timestamp and a body. */
export function explainSignature(
  api: GatewayApi,
  account: { appId: string; appSecret: string },
  { headers, body }: WebhookRequest,
  sign: (timestamp: string) => string,
): SignatureExplanation {
  const [appId, timestamp, received] = ["appid", "timestamp", "sign"].map(
    (name) => headers.get(name) ?? "",
  ) as [string, string, string];
  const expected = sign(timestamp);
  const secret: Part = { name: "secret", value: String(account.appSecret.length), matches: null };
  const isTimestamp = /^[1-9]\d{9}(\d{3})?$/.test(timestamp);
  const parts: Part[] = [
    { name: "appId", value: appId, matches: appId === account.appId },
    { name: "timestamp", value: timestamp, matches: isTimestamp },
    { name: "body", value: String(body.byteLength), matches: null },
  ];
  return {
    api,
    parts: api === "v1" ? parts.toSpliced(1, 0, secret) : [secret, ...parts],
    received: shortenSignature(received),
    expected: shortenSignature(expected),
    matches: expected === received,
  };
}
