import { describe, expect, it } from "vitest";
import { credentials } from "../../shared/testing/credentials.ts";
import { hmacSigner } from "../signature/hmac-signer.ts";
import { acknowledge } from "./acknowledge.ts";
import { parseNotification } from "./parse-notification.ts";
import { readNotification } from "./read-notification.ts";

const { appId, appSecret } = credentials;
const account = { appId, signer: hmacSigner(appSecret) };
const bytes = (value: unknown) => Buffer.from(JSON.stringify(value));
const coin = { recordId: "20260101000212123456789012345678", coinId: 1280, coinSymbol: "USDT" };

function signed(body: Uint8Array, timestamp = "1700000000") {
  return { appId, timestamp, sign: account.signer.sign({ appId, timestamp, body }), body };
}

describe("published samples", () => {
  it.each([
    [
      {
        type: "ApiDeposit",
        msg: { ...coin, orderId: "ORD-1", status: "Success", isFlaggedAsRisky: false },
      },
      {
        kind: "api-deposit",
        ...coin,
        orderId: "ORD-1",
        status: "Success",
        isFlaggedAsRisky: false,
      },
    ],
    [
      {
        type: "DirectDeposit",
        msg: { ...coin, referenceId: "cust-0042", status: "Success", isFlaggedAsRisky: true },
      },
      {
        kind: "direct-deposit",
        ...coin,
        referenceId: "cust-0042",
        status: "Success",
        isFlaggedAsRisky: true,
      },
    ],
    [
      {
        type: "UserDeposit",
        msg: {
          ...coin,
          userId: "user-0042",
          amount: "12.5",
          status: "Processing",
          isFlaggedAsRisky: false,
        },
      },
      {
        kind: "user-deposit",
        ...coin,
        userId: "user-0042",
        amount: "12.5",
        status: "Processing",
        isFlaggedAsRisky: false,
      },
    ],
    [
      { type: "ApiWithdrawal", msg: { ...coin, orderId: "WD-7", status: "WaitingApproval" } },
      { kind: "api-withdrawal", ...coin, orderId: "WD-7", status: "WaitingApproval" },
    ],
    [
      {
        type: "UserWithdrawal",
        msg: { ...coin, orderId: "UW-2", userId: "user-0042", status: "Failed" },
      },
      { kind: "user-withdrawal", ...coin, orderId: "UW-2", userId: "user-0042", status: "Failed" },
    ],
    [
      { chainId: "POLYGON", address: "0xEmu1", riskAt: 1767225900 },
      { kind: "risky-address", chain: "POLYGON", address: "0xEmu1", riskAt: 1767225900 },
    ],
    [
      { type: "RiskyAddress", msg: { chainId: "POLYGON", address: "0xEmu1", riskAt: 1767225900 } },
      { kind: "risky-address", chain: "POLYGON", address: "0xEmu1", riskAt: 1767225900 },
    ],
    [{ type: "ActivateWebhookURL", msg: {} }, { kind: "url-probe" }],
    [{ type: "ActivateWebhookURL" }, { kind: "url-probe" }],
    [
      { type: "AddedIn2030", msg: [1] },
      { kind: "unknown", type: "AddedIn2030" },
    ],
  ])("%j", (body, notification) => {
    expect(readNotification(account, signed(bytes(body)))).toEqual({
      ok: true,
      notification,
      timestampMs: 1_700_000_000_000,
    });
  });
});

describe("where senders differ", () => {
  const read = (msg: object) => parseNotification(bytes({ type: "ApiDeposit", msg }));
  const msg = { ...coin, orderId: "ORD-1", status: "Success" };

  it.each([
    ["no risk flag, as in February 2024", msg, { isFlaggedAsRisky: false }],
    ["a status in lower case", { ...msg, status: "success" }, { status: "Success" }],
    ["a status nobody knows", { ...msg, status: "Paused" }, { status: "Unknown" }],
    [
      "ids of the other type",
      { ...msg, coinId: "1280", recordId: 7 },
      { coinId: 1280, recordId: "7" },
    ],
    ["a member of the future", { ...msg, chain: "TRX" }, { orderId: "ORD-1" }],
  ])("takes %s", (_, sent, expected) => {
    expect(read(sent)).toMatchObject({ ok: true, notification: expected });
  });

  it("takes a type in another spelling", () => {
    const body = bytes({ type: " apideposit ", msg });
    expect(parseNotification(body)).toMatchObject({ notification: { kind: "api-deposit" } });
  });

  it.each([
    ["no order", { ...msg, orderId: undefined }, "orderId"],
    ["an empty record id", { ...msg, recordId: "" }, "recordId"],
    ["a risk flag that is text", { ...msg, isFlaggedAsRisky: "True" }, "isFlaggedAsRisky"],
    ["a rounded id", { ...msg, recordId: 2.026e31 }, "recordId"],
  ])("refuses %s", (_, sent, member) => {
    expect(read(sent)).toMatchObject({
      ok: false,
      reason: "malformed",
      detail: expect.stringContaining(member),
    });
  });
});

describe("what is not a notification", () => {
  it.each([
    ["not-utf8", Buffer.from([0x7b, 0x7d, 0x80])],
    ["not-json", Buffer.from("")],
    ["not-json", Buffer.from("{}{}")],
    ["not-an-object", Buffer.from("[]")],
    ["not-a-notification", bytes({})],
    ["not-a-notification", bytes({ type: 7, msg: {} })],
    ["not-a-notification", bytes({ code: 10000, msg: "success", data: {} })],
    ["not-a-notification", bytes({ orderId: "ORD-1" })],
    ["not-a-notification", bytes({ chain: "POLYGON", address: "0xEmu1" })],
  ])("%s: %s", (reason, body) => {
    expect(readNotification(account, signed(body))).toMatchObject({ ok: false, reason });
  });
});

describe("the signature is checked first", () => {
  const good = signed(bytes({ type: "ActivateWebhookURL" }));
  it.each([
    ["app-id", { ...good, appId: "another" }],
    ["app-id", { ...good, appId: null }],
    ["unsigned", { ...good, sign: null }],
    ["unsigned", { ...good, timestamp: null }],
    ["timestamp-format", { ...good, timestamp: "1e9" }],
    ["sign-format", { ...good, sign: "00" }],
    ["mismatch", { ...good, timestamp: "1700000001" }],
    ["mismatch", { ...good, body: Buffer.from("no JSON at all") }],
  ])("%s", (reason, delivery) => {
    expect(readNotification(account, delivery)).toEqual({ ok: false, reason });
  });

  it("takes milliseconds, too", () => {
    const delivery = signed(bytes({ type: "ActivateWebhookURL" }), "1700000000123");
    expect(readNotification(account, delivery)).toMatchObject({ timestampMs: 1_700_000_000_123 });
  });

  it("digits moved between timestamp and body never reach the reader", () => {
    const honest = signed(bytes({ type: "ActivateWebhookURL" }), "1700000000123");
    const moved = { ...honest, timestamp: "1700000000", body: Buffer.from(`123${honest.body}`) };
    expect(readNotification(account, moved)).toEqual({ ok: false, reason: "not-json" });
  });
});

it("acknowledges a probe with JSON and the rest with text", () => {
  expect(acknowledge({ kind: "url-probe" })).toEqual({
    contentType: "application/json",
    body: '{"msg":"success"}',
  });
  expect(acknowledge({ kind: "api-deposit" })).toMatchObject({ body: "Success" });
});
