import { sign } from "#lib/ccpayment/v1/signature/signature.ts";
import type { DeliveryRow, Edits } from "#lib/sandbox/deliveries/send.ts";
import { signV2 } from "#lib/sandbox/protocol/v2/signature.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { readSettings } from "#lib/sandbox/settings/settings.ts";

export type SignedHeaders = {
  "Content-Type": string;
  Appid: string;
  Timestamp: string;
  Sign: string;
};

/** The headers of a notification, signed at `at` (ms UTC) as its version does. */
export function signDelivery(
  sandbox: Sandbox,
  { generation, body }: Pick<DeliveryRow, "generation" | "body">,
  edits: Edits,
  at: number,
): SignedHeaders {
  const isV2 = generation === "v2";
  const { appId, appSecret } = isV2 ? sandbox.credentials.v2 : sandbox.credentials;
  const secret = edits.sign === "wrong" ? "not-the-secret" : appSecret;
  const timestamp = Math.floor(at / 1000) + (edits.timestampOffsetSeconds ?? 0);
  return {
    "Content-Type": isV2
      ? readSettings(sandbox.store).v2WebhookContentType
      : "application/json; charset=utf-8",
    Appid: appId,
    Timestamp: String(timestamp),
    Sign: isV2
      ? signV2({ appId, timestamp: String(timestamp), body }, secret)
      : sign({ appId, appSecret: secret, timestamp, body }),
  };
}
