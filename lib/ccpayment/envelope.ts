import * as z from "zod";
import { describe, isPassing, success } from "./codes.ts";
import { failure, type GatewayResult } from "./errors.ts";
import type { Incoming } from "./exchange.ts";
import { explain } from "./fields.ts";
import { verify } from "./signature.ts";
import { readJsonObject } from "./strict-json.ts";

export type Recipient = {
  appId: string;
  appSecret: string;
  /** Milliseconds since 1970. */
  now: () => number;
};

/** How far the clocks may differ; the documentation gives no window for responses. */
const freshSeconds = 600;

const envelope = z.object({
  code: z.int(),
  msg: z.string().catch(""),
  reason: z.string().optional().catch(undefined),
  data: z.unknown().optional(),
});

/**
 * Opens a response: one JSON object, its code, and, when that is 10000, its signature; gives `data`.
 * Errors need no signature: the documentation contradicts itself about them, and no SDK asks for one.
 */
export function openEnvelope(incoming: Incoming, recipient: Recipient): GatewayResult<unknown> {
  const json = readJsonObject(incoming.body);
  if (!json.ok) {
    return json.reason === "not-an-object"
      ? failure("malformed", "The answer is not a JSON object.")
      : failure("not-json", `The answer is no JSON text in UTF-8 (${json.reason}).`);
  }
  const parsed = envelope.safeParse(json.value);
  if (!parsed.success) return failure("malformed", `The answer is odd: ${explain(parsed.error)}`);
  const { code, data } = parsed.data;
  if (code !== success) {
    const passing = isPassing(code);
    // A fault half-way tells nothing about the first half.
    const details = { code, retryable: passing, mayHaveHappened: passing };
    return failure("business", describe(parsed.data), details);
  }
  return checkOrigin(incoming, recipient) ?? { ok: true, value: data };
}

function checkOrigin({ headers, body }: Incoming, { appId, appSecret, now }: Recipient) {
  const timestamp = headers.get("timestamp");
  const sign = headers.get("sign");
  if (timestamp === null || sign === null) return failure("signature", "The answer is not signed.");
  if (headers.get("appid") !== appId) {
    return failure("signature", "The answer is addressed to another app id.");
  }
  const verified = verify({ appId, appSecret, timestamp, sign, body });
  if (!verified.ok) {
    return failure("signature", `The answer's signature does not hold (${verified.reason}).`);
  }
  const apart = Math.abs(now() / 1000 - verified.timestamp);
  return apart > freshSeconds
    ? failure("stale", `The answer's time is ${Math.round(apart)} s from ours.`)
    : undefined;
}
