import { afterEach, describe, expect, test } from "vitest";
import { notifyRiskyAddress, saveSettings } from "#lib/sandbox/deliveries/activate-urls.ts";
import { listDeliveries } from "#lib/sandbox/deliveries/list.ts";
import { setFault } from "#lib/sandbox/faults/switches.ts";
import { advancePayment } from "#lib/sandbox/payments/advance-payment.ts";
import { type PaymentRequest, payOrder } from "#lib/sandbox/payments/pay-order.ts";
import { isSignedV2 } from "#lib/sandbox/protocol/v2/signature.ts";
import { changeSettings, readSettings } from "#lib/sandbox/settings/settings.ts";
import { sandboxCredentials } from "#lib/shared/sandbox-credentials.ts";
import { type TestSandbox, testSandbox, usdtOnTron } from "#tests/harness/test-sandbox.ts";

let t: TestSandbox;
afterEach(() => t.close());

type Answer = { status: number; body: string };
const open = (answer: Answer = { status: 200, body: "Success" }, settings: object = {}) => {
  t = testSandbox({ answer: () => answer });
  changeSettings(t.sandbox.store, settings);
  const asked = { orderId: "shop-1", price: "25", priceFiatId: 1033 };
  t.callV2("createInvoiceUrl", { ...asked, notifyUrl: "http://localhost:9/order" });
};
const pay = (more: Partial<PaymentRequest> = {}) =>
  payOrder(t.sandbox, "shop-1", {
    tokenId: usdtOnTron,
    amount: "exact",
    stage: "success",
    addConfirmations: false,
    internal: false,
    ...more,
  });
const statuses = () => t.bodies().map(({ msg }) => msg.status);
const only = { v2ProcessingWebhook: "never" };

test("a doorbell: signed by HMAC over its raw bytes, and without an amount", async () => {
  open();
  pay();
  await t.deliver();
  for (const { headers, body } of t.sent) {
    const message = { appId: headers.Appid ?? "", timestamp: headers.Timestamp ?? "", body };
    expect(isSignedV2(message, sandboxCredentials.v2.appSecret, headers.Sign ?? "")).toBe(true);
    expect(headers.Appid).toBe(sandboxCredentials.v2.appId);
    expect(body).not.toMatch(/amount|24\.99/i);
  }
});

describe("which stages are told of", () => {
  test.each([
    ["always", ["Processing", "Success"]],
    ["sometimes", ["Success"]],
    ["never", ["Success"]],
  ])("Processing %s", async (v2ProcessingWebhook, expected) => {
    open(undefined, { v2ProcessingWebhook });
    pay();
    await t.deliver();
    expect(statuses().sort()).toEqual(expected);
  });

  test("a payment that goes all its way, and one that fails", async () => {
    open(undefined, { v2PendingWebhook: true });
    const { recordId } = pay({ stage: "pending" });
    for (const stage of ["processing", "failed"] as const) {
      await t.deliver();
      advancePayment(t.sandbox, recordId, stage);
    }
    await t.deliver();
    expect(statuses()).toEqual(["Pending", "Processing", "Failed"]);
  });

  test("risky money says so, and money after the address closed is not told of", async () => {
    open(undefined, only);
    pay({ risky: true, amount: "1" });
    t.advance(9 * 86_400);
    pay({ amount: "1" });
    await t.deliver();
    expect(t.bodies()).toMatchObject([{ msg: { isFlaggedAsRisky: true, status: "Success" } }]);
  });
});

describe("what acknowledges", () => {
  test.each([
    ["contains", { status: 200, body: '{"msg":"success"}' }, "delivered"],
    ["contains", { status: 200, body: "ok" }, "scheduled"],
    ["contains", { status: 201, body: "Success" }, "scheduled"],
    ["exact", { status: 200, body: "Success" }, "delivered"],
    ["exact", { status: 200, body: "success" }, "scheduled"],
  ])("%s: %j is %s", async (v2Ack, answer, expected) => {
    open(answer, { ...only, v2Ack });
    pay();
    await t.deliver();
    expect(listDeliveries(t.sandbox)).toMatchObject([{ status: expected }]);
  });
});

test.each([
  ["since-previous", [30, 120, 330, 780, 1710, 3600]],
  ["since-first", [30, 90, 210, 450, 930, 1890]],
])("six retries wait %s", async (v2RetryBase, expected) => {
  open({ status: 500, body: "" }, { ...only, v2RetryBase });
  pay();
  const start = t.sandbox.clock.now();
  const tried: number[] = [];
  for (let seconds = 0; seconds <= 4000; seconds += 30) {
    const before = t.sent.length;
    await t.deliver();
    if (t.sent.length > before) tried.push((t.sandbox.clock.now() - start) / 1000);
    t.advance(30);
  }
  expect(tried).toEqual([0, ...expected]);
  expect(listDeliveries(t.sandbox)).toMatchObject([{ status: "failed" }]);
});

test.each([
  ["override", ["http://localhost:9/order"]],
  ["add", ["http://localhost:9/account", "http://localhost:9/order"]],
])("a notifyUrl of the order may %s", async (v2NotifyUrl, expected) => {
  open(undefined, { ...only, v2NotifyUrl, v2DepositUrl: "http://localhost:9/account" });
  pay();
  await t.deliver();
  expect(t.sent.map(({ url }) => url).sort()).toEqual(expected);
});

describe("activation", () => {
  const url = "http://localhost:9/account";

  test.each([
    ["any-success", "Success", "delivered"],
    ["any-success", '{"msg":"success"}', "delivered"],
    ["json", "Success", "scheduled"],
    ["json", '{"msg":"success"}', "delivered"],
    ["any-success", "{}", "scheduled"],
  ])("%s: %s leaves it %s", async (v2ActivationAnswer, body, expected) => {
    open({ status: 200, body }, { v2ActivationAnswer });
    saveSettings(t.sandbox, { v2DepositUrl: url, v2WithdrawalUrl: url });
    await t.deliver();
    expect(t.bodies()).toEqual([{ type: "ActivateWebhookURL", msg: {} }]);
    expect(listDeliveries(t.sandbox)).toMatchObject([{ url, status: expected }]);
  });

  test("is sent when a URL is new, and only then", async () => {
    open();
    saveSettings(t.sandbox, { v2DepositUrl: url });
    saveSettings(t.sandbox, { v2DepositUrl: url, feeRate: "0.01" });
    await t.deliver();
    expect(t.sent).toHaveLength(1);
    expect(readSettings(t.sandbox.store).feeRate).toBe("0.01");
  });
});

test.each([
  ["bare", { chainId: "TRX", address: "TAddress", riskAt: 1_767_225_600 }],
  [
    "typed",
    { type: "RiskyAddress", msg: { chainId: "TRX", address: "TAddress", riskAt: 1_767_225_600 } },
  ],
])("the notice of a risky address comes %s", async (v2RiskyAddress, expected) => {
  open(undefined, { v2RiskyAddress, v2DepositUrl: "http://localhost:9/account" });
  notifyRiskyAddress(t.sandbox, "TRX", "TAddress");
  await t.deliver();
  expect(t.bodies()).toEqual([expected]);
});

test("resent by record, or of an hour, what failed or all of it", async () => {
  open({ status: 500, body: "" }, only);
  const { recordId } = pay();
  for (let tries = 0; tries < 7; tries++) {
    await t.deliver();
    t.advance(1890);
  }
  const startTimestamp = Math.floor(Date.UTC(2026, 0, 1) / 1000);
  const resent = (asked: object) => t.callV2("webhook/resend", asked);
  expect(resent({ startTimestamp, transactionType: "DirectDeposit" }).data.resendCount).toBe(0);
  expect(resent({ recordIds: ["another"] }).data.resendCount).toBe(0);
  expect(resent({ recordIds: [recordId] }).data.resendCount).toBe(1);
  expect(resent({}).code).toBe(11000);
  expect(resent({ startTimestamp, endTimestamp: startTimestamp + 3601 }).code).toBe(11008);
  changeSettings(t.sandbox.store, { v2ResendLimits: true });
  expect(resent({ startTimestamp }).code).toBe(11009);
});

test("tampered with on its way, its signature no longer holds", async () => {
  open(undefined, only);
  setFault(t.sandbox, { kind: "tamper", probability: 1, seed: "1", calls: [] });
  pay();
  await t.deliver();
  const [sent] = t.sent;
  const { Appid: appId = "", Timestamp: timestamp = "", Sign = "" } = sent?.headers ?? {};
  const { appSecret } = sandboxCredentials.v2;
  expect(isSignedV2({ appId, timestamp, body: sent?.body ?? "" }, appSecret, Sign)).toBe(false);
});
