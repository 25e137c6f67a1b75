import { DatabaseUnavailable } from "#db/errors.ts";
import { currentRequest } from "#lib/shared/request-context.ts";

const RETRY_AFTER_S = 2;

/** A page that failed since the database can't be reached, or has no connection to spare, is answered 503, not 500. */
export function answerUnavailable(error: unknown): void {
  const isUnavailable =
    error instanceof Error &&
    // Next loads modules more than once in a process: another copy's class has the same name.
    (error instanceof DatabaseUnavailable || error.name === "DatabaseUnavailable");
  const response = currentRequest()?.response;
  if (!isUnavailable || !response || response.headersSent) return;
  response.statusCode = 503;
  response.setHeader("Retry-After", RETRY_AFTER_S);
}
