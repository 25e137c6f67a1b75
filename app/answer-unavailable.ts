import { DatabaseUnavailable } from "#db/errors.ts";
import { currentRequest } from "#lib/shared/request-context.ts";

const RETRY_AFTER_S = 2;

/** A page that failed since the database can't be reached, or has no connection to spare, is answered 503, not 500. */
export function answerUnavailable(error: unknown): void {
  const response = currentRequest()?.response;
  if (!(error instanceof DatabaseUnavailable) || !response || response.headersSent) return;
  // Next sets 500 after this.
  Object.defineProperty(response, "statusCode", {
    get: () => 503,
    set: () => undefined,
    // Each part of a page that fails tells of its own error.
    configurable: true,
  });
  response.setHeader("Retry-After", RETRY_AFTER_S);
}
