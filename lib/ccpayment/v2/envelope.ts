import * as z from "zod";
import { failure, type GatewayResult } from "../shared/errors.ts";
import { formatIssues } from "../shared/format-issues.ts";
import { readJsonObject } from "../shared/strict-json.ts";
import { API_CODES, SUCCESS } from "./codes/api-codes.ts";
import { describeCode } from "./codes/describe-code.ts";

const envelope = z.object({
  code: z.int(),
  msg: z.string().catch(""),
  data: z.unknown().optional(),
});

/**
 * Opens a response: one JSON object with a code, and `data` when that is 10000. Version 2 documents no signature of
 * responses, so TLS alone says where they come from.
 */
export function openEnvelope(body: Uint8Array): GatewayResult<unknown> {
  const json = readJsonObject(body);
  if (!json.ok) {
    return json.reason === "not-an-object"
      ? failure("malformed", "The answer is not a JSON object.")
      : failure("not-json", `The answer is not JSON text in UTF-8 (${json.reason}).`);
  }
  const parsed = envelope.safeParse(json.value);
  if (!parsed.success) {
    return failure("malformed", `The answer is unexpected: ${formatIssues(parsed.error)}`);
  }
  const { code, msg, data } = parsed.data;
  if (code === SUCCESS) return { ok: true, value: data };
  const { retryable = false, mayHaveHappened = true } = classify(code);
  return failure("business", describeCode(code, msg), { code, retryable, mayHaveHappened });
}

// A code nobody has published may stand for anything, so it doesn't say that nothing happened.
function classify(code: number): { retryable?: boolean; mayHaveHappened?: boolean } {
  const known = API_CODES[code];
  return known ? { mayHaveHappened: false, ...known } : {};
}
