import { describe, expect, test } from "vitest";
import { refuseChange, refuseHost } from "#lib/sandbox/http/access.ts";

const local = { publicUrl: "http://localhost:3000", allowRemote: false };
const remote = { publicUrl: "https://shop.example", allowRemote: true };
const change = (headers: Record<string, string>, access = local) =>
  refuseChange(new Headers(headers), access);

test.each([
  [{ host: "localhost:3000" }],
  [{ host: "127.0.0.1:3000", "sec-fetch-site": "same-origin", origin: "http://127.0.0.1:3000" }],
  [{ host: "[::1]:3000", "sec-fetch-site": "none", "x-forwarded-for": "::1" }],
])("%j may change the sandbox", (headers) => {
  expect(change(headers)).toBeNull();
});

test.each(["cross-site", "same-site"])("forged across sites: %s is refused", (site) => {
  expect(change({ host: "localhost:3000", "sec-fetch-site": site })).toMatch(/Another site/);
  expect(change({ host: "shop.example", "sec-fetch-site": site }, remote)).toMatch(/Another site/);
});

test.each(["https://evil.example", "http://localhost:8080", "null", "%%"])(
  "forged across sites: origin %j is refused",
  (origin) => {
    expect(change({ host: "localhost:3000", origin })).toMatch(/Another site/);
  },
);

test.each(["evil.example:3000", "192.168.0.7:3000", "localhost.evil.example", "", "%%"])(
  "rebound name: %j is refused",
  (host) => {
    expect(change({ host })).toMatch(/own address only/);
    expect(change({ host }, remote)).toMatch(/own address only/);
  },
);

describe("a proxy that rewrites Host opens nothing", () => {
  test.each([
    [{ "x-forwarded-host": "shop.example" }],
    [{ "x-forwarded-for": "203.0.113.9" }],
    [{ "x-forwarded-for": "127.0.0.1, 203.0.113.9" }],
  ])("%j", (passedOn) => {
    const headers = new Headers({ host: "127.0.0.1:3000", ...passedOn });
    expect(refuseHost(headers, local)).not.toBeNull();
  });

  test("its origin gives it away", () => {
    expect(change({ host: "127.0.0.1:3000", origin: "https://shop.example" })).not.toBeNull();
  });

  test("the configured name is served where remote use is allowed", () => {
    const headers = { host: "127.0.0.1:3000", "x-forwarded-host": "shop.example" };
    const origin = "https://shop.example";
    expect(change({ ...headers, origin, "x-forwarded-for": "203.0.113.9" }, remote)).toBeNull();
  });
});
