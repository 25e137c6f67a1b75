import { expect, test } from "vitest";
import { fetchPicture } from "#lib/media/fetch-picture.ts";
import { isPublicAddress } from "#lib/media/public-address.ts";

test.each(["1.1.1.1", "93.184.216.34", "172.15.0.1", "172.32.0.1", "2606:4700::1111", "2a00::1"])(
  "%s is public",
  (address) => expect(isPublicAddress(address)).toBe(true),
);

test.each([
  ...["0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "127.9.9.9", "169.254.169.254"],
  ...["172.16.0.1", "172.31.255.255", "192.168.1.1", "198.18.0.1", "224.0.0.1", "255.255.255.255"],
  ...["::", "::1", "fe80::1", "fc00::1", "fd12::1", "ff02::1", "2001:db8::1"],
  // IPv4 inside IPv6: mapped, compatible, translated, 6to4, Teredo.
  ...[
    "::ffff:127.0.0.1",
    "::ffff:a00:1",
    "::7f00:1",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "2001::1",
  ],
])("%s is not public", (address) => expect(isPublicAddress(address)).toBe(false));

test.each([
  ["http://example.com/a.jpg", "is no plain https address"],
  ["file:///etc/passwd", "is no plain https address"],
  ["https://user:pw@example.com/a.jpg", "is no plain https address"],
  ["https://example.com:8443/a.jpg", "is no plain https address"],
  ["tin.jpg", "is no plain https address"],
  ["https://127.0.0.1/a.jpg", "is no public address"],
  ["https://2130706433/a.jpg", "is no public address"],
  ["https://0x7f.1/a.jpg", "is no public address"],
  ["https://[::1]/a.jpg", "is no public address"],
  ["https://[::ffff:7f00:1]/a.jpg", "is no public address"],
  // Resolved and checked for the connection itself.
  ["https://localhost/a.jpg", "is no public address"],
])("%s is not fetched", async (address, message) => {
  await expect(fetchPicture(address)).rejects.toThrow(message);
});
