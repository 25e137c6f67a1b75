import { readJsonObject } from "#lib/ccpayment/shared/strict-json.ts";
import { type CallError, refuse } from "#lib/sandbox/protocol/v2/codes.ts";
import type { RequestBody } from "#lib/sandbox/protocol/v2/fields.ts";
import { ok, type Result } from "#lib/shared/result.ts";

const amountNames = ["price", "amount", "amountIn", "amountOutMinimum", "extraFeeRate"];

/**
 * The members of a request's bytes, after they were verified. Nothing, {} and PHP's [] are all an empty object; null and
 * "" mean absent, as do the zeros Go leaves in. `coerce` takes amounts that came as numbers.
 */
export function parseBody(bytes: Uint8Array, coerce: boolean): Result<RequestBody, CallError> {
  const text = new TextDecoder().decode(bytes).trim();
  if (text === "" || /^\[\s*\]$/.test(text)) return ok({});
  const json = readJsonObject(bytes);
  if (!json.ok) return refuse(11000, `body is ${json.reason}`);
  const set = Object.entries(json.value).filter(
    ([name, value]) => value !== null && value !== "" && !(name === "expiredAt" && value === 0),
  );
  return ok(
    Object.fromEntries(
      set.map(([name, value]) => [
        name,
        coerce && typeof value === "number" && amountNames.includes(name) ? String(value) : value,
      ]),
    ),
  );
}
