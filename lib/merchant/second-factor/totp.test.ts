import { expect, test } from "vitest";
import { findStep, stepAt, toBase32, totpCode, totpUri } from "#lib/merchant/second-factor/totp.ts";

const KEY = Buffer.from("12345678901234567890");

// RFC 6238, appendix B (SHA-1).
test.each([
  [59, "94287082"],
  [1111111109, "07081804"],
  [1111111111, "14050471"],
  [1234567890, "89005924"],
  [2000000000, "69279037"],
  [20000000000, "65353130"],
])("RFC 6238: at %i s the code is %s", (seconds, code) => {
  expect(totpCode(KEY, stepAt(seconds * 1000), 8)).toBe(code);
});

// RFC 4648 §10.
test.each([
  ["f", "MY"],
  ["fo", "MZXQ"],
  ["foob", "MZXW6YQ"],
  ["foobar", "MZXW6YTBOI"],
])("RFC 4648: %s in base32 is %s", (text, base32) => {
  expect(toBase32(Buffer.from(text))).toBe(base32);
});

test("replayed code: each works once, and only within a step of the time", () => {
  const nowMs = 1_700_000_000_000;
  const step = stepAt(nowMs);
  const find = (offset: number, last = 0) =>
    findStep(KEY, totpCode(KEY, step + offset), nowMs, last);
  expect([find(-2), find(-1), find(0), find(1), find(2)]).toEqual([
    null,
    step - 1,
    step,
    step + 1,
    null,
  ]);
  expect(find(0, step)).toBeNull();
  expect(find(-1, step)).toBeNull();
  expect(findStep(KEY, `${totpCode(KEY, step)}0`, nowMs, 0)).toBeNull();
  expect(findStep(KEY, "", nowMs, 0)).toBeNull();
});

test("the address in the QR code keeps odd names apart from its parts", () => {
  expect(totpUri(Buffer.from("foobar"), "A & B", "c:d")).toBe(
    "otpauth://totp/A%20%26%20B:c%3Ad?secret=MZXW6YTBOI&issuer=A%20%26%20B",
  );
});
