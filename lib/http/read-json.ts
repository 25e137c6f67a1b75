import { readAtMost } from "#lib/ccpayment/shared/read-at-most.ts";
import { parseCleanJson } from "#lib/shared/clean-text.ts";
import { fail, ok, type Result } from "#lib/shared/result.ts";

/** What a shopper's request may carry; server actions have the same limit (next.config.mjs). */
export const MAX_BODY_BYTES = 16 * 1024;

/**
 * A request's body as JSON, read piece by piece and cut off at `maxBytes`. Fails with the status to answer: 413 for a
 * longer body, 400 for one that is not JSON.
 */
export async function readJson(
  request: Request,
  maxBytes = MAX_BODY_BYTES,
): Promise<Result<unknown, { status: 400 | 413; message: string }>> {
  const bytes = await readAtMost(request, maxBytes + 1);
  if (bytes.byteLength > maxBytes)
    return fail({ status: 413, message: `A body has at most ${maxBytes} bytes.` });
  try {
    return ok(parseCleanJson(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
  } catch {
    return fail({ status: 400, message: "The body must be JSON." });
  }
}
