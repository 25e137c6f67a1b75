import { isLocalHost } from "#lib/shared/local-address.ts";

/**
 * Why a request can't be this machine's own wish, or null. A page of the web could else move the sandbox: by a form
 * sent across sites, or under a name of its own that it points to 127.0.0.1.
 */
export function foreignRequest(headers: Headers, allowRemote: boolean): string | null {
  const site = headers.get("sec-fetch-site") ?? "none";
  if (site !== "none" && site !== "same-origin") return "Another site's page sent this.";
  const host = headers.get("host") ?? "";
  if (allowRemote || isLocalHost(host)) return null;
  return `The sandbox answers to this machine's names only, not to ${host || "none"}.`;
}
