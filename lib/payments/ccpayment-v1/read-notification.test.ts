import { expect, test } from "vitest";
import { credentials } from "#lib/ccpayment/shared/testing/credentials.ts";
import { fixture } from "#lib/ccpayment/v1/testing/fixture.ts";
import { signedHeaders, testTime } from "#lib/ccpayment/v1/testing/signed.ts";
import { readNotification } from "#lib/payments/ccpayment-v1/read-notification.ts";

/** Reads a well-signed body, `age` seconds after it was signed. */
function read(body: Buffer, { age = 0, appId = credentials.appId } = {}) {
  const { timestamp, sign } = signedHeaders(body);
  const headers = new Headers({ appid: appId, timestamp, sign });
  return readNotification(credentials, { headers, body }, (testTime + age) * 1000);
}

const deposit = fixture("api-deposit");
const changed = (change: object) =>
  Buffer.from(JSON.stringify({ ...JSON.parse(deposit.toString()), ...change }));

test("an honest notification is read", () => {
  expect(read(deposit)).toMatchObject({
    verdict: "transfer",
    notification: { kind: "payment", fresh: true },
  });
});

test.each([
  ["600 s old", 600, true],
  ["601 s old", 601, false],
  ["120 s ahead", -120, true],
  ["121 s ahead", -121, false],
])("replay: %s", (_, age, fresh) => {
  expect(read(deposit, { age })).toMatchObject({ notification: { fresh } });
});

test("flooded memory: a body over 16 KiB is refused, well signed or not", () => {
  const filled = (length: number) => Buffer.from(deposit.toString().padEnd(length));
  expect(read(filled(16 * 1024))).toMatchObject({ verdict: "transfer" });
  expect(read(filled(16 * 1024 + 1))).toMatchObject({ verdict: "refused", status: 413 });
});

test("another account: its app id is refused", () => {
  expect(read(deposit, { appId: "another" })).toMatchObject({ verdict: "refused", status: 401 });
});

test.each(["paid_amount", "order_amount", "token_rate"])(
  "rounded away: more than 18 decimals in %s are refused, never cut",
  (member) => {
    const amount = "0.1234567890123456789";
    expect(read(changed({ [member]: amount }))).toMatchObject({ verdict: "refused", status: 400 });
  },
);
