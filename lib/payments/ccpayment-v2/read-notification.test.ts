import { expect, test } from "vitest";
import { credentials } from "#lib/ccpayment/shared/testing/credentials.ts";
import { extend } from "#lib/ccpayment/v1/testing/length-extension.ts";
import { hmacSigner } from "#lib/ccpayment/v2/signature/hmac-signer.ts";
import { readNotification } from "#lib/payments/ccpayment-v2/read-notification.ts";

const { appId, appSecret } = credentials;
const account = { appId, signer: hmacSigner(appSecret) };
const signedAt = 1_700_000_000;

const deposit = {
  type: "ApiDeposit",
  msg: {
    recordId: "20260101000212123456789012345678",
    orderId: "attempt-1",
    coinId: 1280,
    coinSymbol: "USDT",
    status: "Success",
    isFlaggedAsRisky: false,
  },
};

/** Reads a body signed for an account, `age` seconds after. */
function read(
  value: unknown,
  { age = 0, as = appId, timestamp = String(signedAt), sign = "" } = {},
) {
  const body = Buffer.from(typeof value === "string" ? value : JSON.stringify(value));
  const valid = account.signer.sign({ appId: as, timestamp, body });
  const headers = new Headers({ appid: as, timestamp, sign: sign || valid });
  return readNotification(account, { headers, body }, (signedAt + age) * 1000);
}

test("a payment is announced without an amount, and acknowledged as v2 wants it", () => {
  expect(read(deposit)).toMatchObject({
    verdict: "transfer",
    acknowledgement: { body: "Success" },
    notification: {
      kind: "payment",
      merchantOrderId: "attempt-1",
      status: "success",
      fresh: true,
      transfer: { crypto: "USDT", amount: "0" },
    },
  });
});

test.each([
  ["Processing", "processing"],
  ["Pending", "pending"],
  ["Failed", "failed"],
  ["Rejected", "failed"],
  ["SomethingNew", "pending"],
])("credited early: %s is %s", (status, expected) => {
  const told = { ...deposit, msg: { ...deposit.msg, status } };
  expect(read(told)).toMatchObject({ notification: { status: expected } });
});

test.each([
  ["600 s old", 600, true],
  ["601 s old", 601, false],
  ["120 s ahead", -120, true],
  ["121 s ahead", -121, false],
])("replay: %s", (_, age, fresh) => {
  expect(read(deposit, { age })).toMatchObject({ notification: { fresh } });
});

test("milliseconds are taken for what they are", () => {
  const timestamp = String(signedAt * 1000);
  expect(read(deposit, { timestamp })).toMatchObject({ notification: { fresh: true } });
});

test("the activation of a webhook URL is answered", () => {
  expect(read({ type: "ActivateWebhookURL" })).toMatchObject({
    verdict: "activation",
    acknowledgement: { body: '{"msg":"success"}' },
  });
});

test.each(["DirectDeposit", "SomethingNew"])(
  "%s is of no order's business, and acknowledged",
  (type) => {
    const msg = { ...deposit.msg, referenceId: "customer" };
    expect(read({ type, msg })).toMatchObject({ verdict: "ignored" });
  },
);

test("news of a withdrawal names the shop's own id of it", () => {
  const { orderId, recordId } = deposit.msg;
  expect(read({ type: "ApiWithdrawal", msg: deposit.msg })).toMatchObject({
    verdict: "withdrawal",
    withdrawalId: orderId,
    recordId,
  });
});

test.each([
  ["another account's app id", {}, { as: "another" }],
  ["a wrong signature", {}, { sign: "0".repeat(64) }],
  ["a signature in capitals", {}, { sign: "A".repeat(64) }],
  ["a timestamp of nine digits", {}, { timestamp: "170000000" }],
])("forged: %s is refused", (_, change, how) => {
  expect(read({ ...deposit, ...change }, how)).toMatchObject({ verdict: "refused", status: 401 });
});

test("forged: v1's length extension gets nowhere with a keyed hash", () => {
  const body = JSON.stringify(deposit);
  const timestamp = String(signedAt);
  const sign = account.signer.sign({ appId, timestamp, body });
  const known = Buffer.byteLength(`${appId}${appSecret}${timestamp}${body}`);
  const forged = extend(sign, known, Buffer.from("x"));
  const longer = Buffer.concat([Buffer.from(body), forged.appended]);
  const headers = new Headers({ appid: appId, timestamp, sign: forged.digest });
  const reading = readNotification(account, { headers, body: longer }, signedAt * 1000);
  expect(reading).toMatchObject({ verdict: "refused", status: 401 });
});

test.each([
  ["no JSON", "{"],
  ["one of our own requests sent back", { orderId: "attempt-1" }],
  ["a risk that is no boolean", { ...deposit, msg: { ...deposit.msg, isFlaggedAsRisky: "no" } }],
])("signed, but no notification: %s is refused", (_, body) => {
  expect(read(body)).toMatchObject({ verdict: "refused", status: 400 });
});

test("flooded memory: a body over 16 KiB is refused", () => {
  expect(read(JSON.stringify(deposit).padEnd(16 * 1024 + 1))).toMatchObject({ status: 413 });
});
