import { onRequest } from "#lib/shared/on-request.ts";

const TWO_YEARS_SECONDS = 63_072_000;

/**
 * Sends HSTS with every response where the shop is reached by https. Decided at run time: next.config.mjs is read at
 * build, and one build may be served at several addresses.
 */
export function sendStrictTransport(appUrl: string): void {
  if (!appUrl.startsWith("https:")) return;
  onRequest((_, response) => {
    response.setHeader(
      "Strict-Transport-Security",
      `max-age=${TWO_YEARS_SECONDS}; includeSubDomains`,
    );
  });
}
