import { checkoutErrorMessages } from "#messages/checkout/checkout-errors.ts";
import "server-only";
import { currentRequest } from "#lib/shared/request-context.ts";

const { tryAgainIn: t } = checkoutErrorMessages;

/**
 * Makes the response under way a 429 with Retry-After. A server action can't set its status otherwise; what it returns
 * is shown all the same, with and without JavaScript. Returns when to try again, in words.
 */
export function tooManyRequests(retryAfterMs: number): string {
  const response = currentRequest()?.response;
  if (response && !response.headersSent) {
    response.statusCode = 429;
    response.setHeader("Retry-After", Math.ceil(retryAfterMs / 1000));
  }
  return formatWait(retryAfterMs);
}

function formatWait(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  return seconds < 100 ? t.seconds(seconds) : t.minutes(Math.ceil(seconds / 60));
}
