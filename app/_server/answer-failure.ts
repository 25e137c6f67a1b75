import { DatabaseUnavailable } from "#db/errors.ts";
import { fillFailedPage } from "#lib/http/failed-page.ts";
import { currentRequest } from "#lib/shared/request-context.ts";

const RETRY_AFTER_S = 2;

/** Answers a page that failed so that it can be read without scripts, too; `path`: what was asked for. */
export function answerFailure(error: unknown, path: string): void {
  const response = currentRequest()?.response;
  if (!response || response.headersSent) return;
  fillFailedPage(response, path);
  if (!(error instanceof DatabaseUnavailable)) return;
  // 503, not 500, since the database can't be reached or has no connection to spare. Next sets 500 after this.
  Object.defineProperty(response, "statusCode", {
    get: () => 503,
    set: () => undefined,
    // Each part of a page that fails tells of its own error.
    configurable: true,
  });
  response.setHeader("Retry-After", RETRY_AFTER_S);
}
