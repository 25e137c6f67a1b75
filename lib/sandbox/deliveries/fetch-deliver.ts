import { readAtMost } from "#lib/ccpayment/shared/read-at-most.ts";
import type { Deliver } from "#lib/sandbox/sandbox.ts";

const TIMEOUT_MS = 10_000;
const REPLY_LIMIT = 64 * 1024;

/** Delivers over real HTTP: ten seconds, no redirects, a capped reply. Throws what fetch throws. */
export const fetchDeliver: Deliver = async ({ url, headers, body }) => {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const response = await fetch(url, { method: "POST", headers, body, redirect: "manual", signal });
  const reply = await readAtMost(response, REPLY_LIMIT);
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: new TextDecoder().decode(reply),
  };
};
