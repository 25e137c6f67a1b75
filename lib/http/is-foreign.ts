/**
 * True when a page of another site sent a request, by the headers that browsers add to it: such a request may change
 * nothing. Programs send neither header; old browsers that don't are held by the cookie's SameSite. `appUrl`: the
 * shop's public address, which differs from the Host header behind a proxy that rewrites it.
 */
export function isForeign(headers: Headers, appUrl: string): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return true;
  const origin = headers.get("origin");
  if (origin === null || origin === new URL(appUrl).origin) return false;
  return !URL.canParse(origin) || new URL(origin).host !== headers.get("host");
}
