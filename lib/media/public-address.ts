import { BlockList, isIPv4 } from "node:net";

// IANA's special-purpose registries: private, loopback, link-local, shared, documentation, multicast, reserved.
const reserved4 = new BlockList();
for (const [net, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const)
  reserved4.addSubnet(net, prefix, "ipv4");

// Of IPv6 only 2000::/3 is public, less what tunnels to IPv4 and what is set aside.
const global6 = new BlockList();
global6.addSubnet("2000::", 3, "ipv6");
const reserved6 = new BlockList();
for (const [net, prefix] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const)
  reserved6.addSubnet(net, prefix, "ipv6");

/** True for an IP address that anybody on the internet may reach. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !reserved4.check(address, "ipv4");
  return global6.check(address, "ipv6") && !reserved6.check(address, "ipv6");
}
