import "server-only";
import { currentRequest } from "#lib/shared/request-context.ts";

/**
 * Sets the status of the page under way. Next's own notFound() and forbidden() answer a page made for one request with
 * a body that is blank without JavaScript.
 */
export function answerWithStatus(status: 403 | 404): void {
  const response = currentRequest()?.response;
  if (response && !response.headersSent) response.statusCode = status;
}
