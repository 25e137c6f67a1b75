import { channel } from "node:diagnostics_channel";
import type { ServerResponse } from "node:http";

const TWO_YEARS_SECONDS = 63_072_000;

/**
 * Sends HSTS with every response where the shop is reached by https. Decided at run time: next.config.mjs is read at
 * build, and one build may be served at several addresses.
 */
export function sendStrictTransport(appUrl: string): void {
  if (!appUrl.startsWith("https:")) return;
  channel("http.server.request.start").subscribe((message) => {
    const { response } = message as { response: ServerResponse };
    response.setHeader(
      "Strict-Transport-Security",
      `max-age=${TWO_YEARS_SECONDS}; includeSubDomains`,
    );
  });
}
