import { expect, test } from "vitest";
import { clientAddress, clientNetwork } from "#lib/limits/client-address.ts";

test("forged X-Forwarded-For: only what our own proxies appended counts", () => {
  expect(clientAddress("203.0.113.9", "1.1.1.1", 0)).toBe("203.0.113.9");
  expect(clientAddress("10.0.0.1", "1.1.1.1, 203.0.113.9", 1)).toBe("203.0.113.9");
  expect(clientAddress("10.0.0.1", "1.1.1.1, 203.0.113.9, 10.0.0.2", 2)).toBe("203.0.113.9");
  expect(clientAddress("10.0.0.1", "not an address", 1)).toBe("10.0.0.1");
  expect(clientAddress("10.0.0.1", undefined, 1)).toBe("10.0.0.1");
});

test("a limit for each of 2^64 addresses: IPv6 counts by its /64", () => {
  expect(clientNetwork("2001:db8:0:1:a:b:c:d")).toBe("2001:db8:0:1::/64");
  expect(clientNetwork("2001:DB8:0:1::5")).toBe("2001:db8:0:1::/64");
  expect(clientNetwork("2001:db8:0:2::5")).not.toBe(clientNetwork("2001:db8:0:1::5"));
  expect(clientNetwork("fe80::1%eth0")).toBe("fe80:0:0:0::/64");
});

test("one client under two names: an IPv4 address mapped into IPv6 is the IPv4 address", () => {
  expect(clientNetwork("::ffff:203.0.113.9")).toBe("203.0.113.9");
  expect(clientNetwork("203.0.113.9")).toBe("203.0.113.9");
  expect(clientNetwork("::1")).toBe("0:0:0:0::/64");
});
