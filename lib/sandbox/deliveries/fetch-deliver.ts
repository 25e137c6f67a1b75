import { readAtMost } from "#lib/ccpayment/shared/read-at-most.ts";
import type { Deliver } from "#lib/sandbox/sandbox.ts";

const REPLY_LIMIT = 64 * 1024;

/** Delivers over real HTTP: no redirects, a capped reply. Throws what fetch throws. */
export const fetchDeliver: Deliver = async ({ url, headers, body, timeoutMs = 10_000 }) => {
  const signal = AbortSignal.timeout(timeoutMs);
  const response = await fetch(url, { method: "POST", headers, body, redirect: "manual", signal });
  const reply = await readAtMost(response, REPLY_LIMIT);
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: new TextDecoder().decode(reply),
  };
};
