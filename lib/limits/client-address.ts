import { isIP } from "node:net";

/**
 * The address of the client behind `trustedProxies` proxies of our own, each of which appends the address it was
 * called from to X-Forwarded-For. What stands further left came from the client, who may have made it up: with no
 * trusted proxy, only the socket's address counts.
 */
export function clientAddress(
  socketAddress: string,
  forwardedFor: string | undefined,
  trustedProxies: number,
): string {
  const hops = (forwardedFor ?? "").split(",").map((hop) => hop.trim());
  const claimed = trustedProxies > 0 ? hops.at(-trustedProxies) : undefined;
  return claimed !== undefined && isIP(claimed) > 0 ? claimed : socketAddress;
}

/** What limits count by: an IPv4 address, or the /64 network of an IPv6 address, since one customer gets all of it. */
export function clientNetwork(address: string): string {
  const bare = address.replace(/%.*$/, "");
  if (isIP(bare) !== 6) return bare;
  const groups = expandIpv6(bare);
  const isMapped = groups.slice(0, 5).every((group) => group === "0") && groups[5] === "ffff";
  if (!isMapped) return `${groups.slice(0, 4).join(":")}::/64`;
  const [high = 0, low = 0] = groups.slice(6).map((group) => Number.parseInt(group, 16));
  return [high >> 8, high & 255, low >> 8, low & 255].join(".");
}

/** Eight groups without leading zeros, in lower case. */
function expandIpv6(address: string): string[] {
  // The URL parser knows every spelling and answers with the shortest one.
  const short = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [left = "", right] = short.split("::");
  const before = left.split(":").filter(Boolean);
  const after = (right ?? "").split(":").filter(Boolean);
  return [...before, ...Array(8 - before.length - after.length).fill("0"), ...after];
}
