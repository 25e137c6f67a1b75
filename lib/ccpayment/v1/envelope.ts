import * as z from "zod";
import { failure, type GatewayResult } from "../shared/errors.ts";
import { formatIssues } from "../shared/format-issues.ts";
import type { HttpResponse } from "../shared/http-post.ts";
import { readJsonObject } from "../shared/strict-json.ts";
import { describeApiError, isRetryable, SUCCESS } from "./codes.ts";
import { verify } from "./signature/signature.ts";

export type Credentials = {
  appId: string;
  appSecret: string;
  /** Milliseconds since 1970. */
  now: () => number;
};

/** How far the clocks may differ; the documentation gives no window for responses. */
const MAX_CLOCK_SKEW_SECONDS = 600;

const envelope = z.object({
  code: z.int(),
  msg: z.string().catch(""),
  reason: z.string().optional().catch(undefined),
  data: z.unknown().optional(),
});

/**
 * Opens a response: one JSON object, its code, and, when that is 10000, its signature. Returns `data`.
 * Errors need no signature: the documentation contradicts itself about them, and no SDK asks for one.
 */
export function openEnvelope(
  incoming: HttpResponse,
  recipient: Credentials,
): GatewayResult<unknown> {
  const json = readJsonObject(incoming.body);
  if (!json.ok) {
    return json.reason === "not-an-object"
      ? failure("malformed", "The answer is not a JSON object.")
      : failure("not-json", `The answer is no JSON text in UTF-8 (${json.reason}).`);
  }
  const parsed = envelope.safeParse(json.value);
  if (!parsed.success)
    return failure("malformed", `The answer is unexpected: ${formatIssues(parsed.error)}`);
  const { code, data } = parsed.data;
  if (code !== SUCCESS) {
    const retryable = isRetryable(code);
    // An error half-way says nothing about what was done before it.
    const details = { code, retryable, mayHaveHappened: retryable };
    return failure("business", describeApiError(parsed.data), details);
  }
  return checkSignature(incoming, recipient) ?? { ok: true, value: data };
}

function checkSignature({ headers, body }: HttpResponse, { appId, appSecret, now }: Credentials) {
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
  return apart > MAX_CLOCK_SKEW_SECONDS
    ? failure("stale", `The answer's time is ${Math.round(apart)} s from ours.`)
    : undefined;
}
