import { expect, test } from "vitest";
import { foreignRequest } from "#lib/sandbox/http/foreign-request.ts";

const asked = (headers: Record<string, string>, allowRemote = false) =>
  foreignRequest(new Headers(headers), allowRemote);

test.each([
  [{ host: "localhost:3000" }],
  [{ host: "127.0.0.1:3000", "sec-fetch-site": "same-origin" }],
  [{ host: "[::1]:3000", "sec-fetch-site": "none" }],
])("%j is this machine's own", (headers) => {
  expect(asked(headers)).toBeNull();
});

test.each(["cross-site", "same-site"])("forged across sites: %s is refused", (site) => {
  expect(asked({ host: "localhost:3000", "sec-fetch-site": site })).toMatch(/Another site/);
  expect(asked({ host: "localhost:3000", "sec-fetch-site": site }, true)).toMatch(/Another site/);
});

test.each(["evil.example:3000", "192.168.0.7:3000", "localhost.evil.example", "", "%%"])(
  "rebound name: %j is refused, unless remote use is allowed",
  (host) => {
    expect(asked({ host })).toMatch(/this machine's names only/);
    expect(asked({ host }, true)).toBeNull();
  },
);
