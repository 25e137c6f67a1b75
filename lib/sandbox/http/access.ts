import { isLocalHost } from "#lib/shared/local-address.ts";

/** Where the sandbox is reachable, and whether other machines may use it. */
export type Access = { publicUrl: string; allowRemote: boolean };

/**
 * Why a request is not answered at all, or null. Every name under which it was sent must be this machine's or the
 * configured one: a page of the web could otherwise point a name of its own here, or a proxy could open the sandbox
 * to the internet while it rewrites Host.
 */
export function refuseHost(headers: Headers, access: Access): string | null {
  const names = [headers.get("host") ?? "", ...listed(headers, "x-forwarded-host")];
  const foreign = names.find((name) => !isOwnHost(name, access));
  if (foreign !== undefined)
    return `The sandbox answers to its own address only, not to ${foreign || "no name"}: set APP_URL to allow another one.`;
  if (access.allowRemote) return null;
  const client = listed(headers, "x-forwarded-for").find((address) => !isLoopback(address));
  return client === undefined
    ? null
    : `The sandbox serves this machine only, and a proxy passed this on for ${client}.`;
}

/** Why a request may not change anything, or null: only the sandbox's own pages and programs may. */
export function refuseChange(headers: Headers, access: Access): string | null {
  const site = headers.get("sec-fetch-site") ?? "none";
  if (site !== "none" && site !== "same-origin") return "Another site's page sent this.";
  const origin = headers.get("origin");
  if (origin !== null && !isOwnOrigin(origin, headers, access))
    return `Another site's page sent this: ${origin}.`;
  return refuseHost(headers, access);
}

function isOwnOrigin(origin: string, headers: Headers, access: Access): boolean {
  if (!URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  const addressed = [headers.get("host") ?? "", ...listed(headers, "x-forwarded-host")];
  return (
    host === new URL(access.publicUrl).host ||
    (isLocalHost(host) && addressed.some((name) => name === host))
  );
}

const isOwnHost = (host: string, { publicUrl }: Access) =>
  isLocalHost(host) || host === new URL(publicUrl).host;

const listed = (headers: Headers, name: string) =>
  (headers.get(name) ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);

const isLoopback = (address: string) =>
  /^(::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(address) || address === "::1";
