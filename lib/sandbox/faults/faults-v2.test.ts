import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { answerApiRequest } from "#lib/sandbox/faults/inject-answer-fault.ts";
import { apiFaults } from "#lib/sandbox/faults/kinds.ts";
import { setFault } from "#lib/sandbox/faults/switches.ts";
import { findOrder } from "#lib/sandbox/orders/find-order.ts";
import { payOrder } from "#lib/sandbox/payments/pay-order.ts";
import { signV2 } from "#lib/sandbox/protocol/v2/signature.ts";
import { changeSettings } from "#lib/sandbox/settings/settings.ts";
import type { ApiFault } from "#lib/sandbox/types.ts";
import { sandboxCredentials } from "#lib/shared/sandbox-credentials.ts";
import { type TestSandbox, testSandbox, usdtOnTron } from "#tests/harness/test-sandbox.ts";

let t: TestSandbox;
beforeEach(() => {
  t = testSandbox();
});
afterEach(() => t.close());

const invoice = { orderId: "shop-1", price: "25", priceFiatId: 1033 };
const on = (kind: ApiFault, calls: string[] = []) =>
  setFault(t.sandbox, { kind, probability: 1, seed: "1", calls });

async function ask(path: string, params: object) {
  const { appId, appSecret } = sandboxCredentials.v2;
  const body = JSON.stringify(params);
  const timestamp = String(Math.floor(t.sandbox.clock.now() / 1000));
  const response = answerApiRequest(t.sandbox, {
    generation: "v2",
    method: "POST",
    path,
    address: "here",
    appId,
    timestamp,
    sign: signV2({ appId, timestamp, body }, appSecret),
    body: Buffer.from(body),
  });
  return JSON.parse(await response.text());
}

describe("business faults of v2, with nothing done", () => {
  test.each([
    ["service-error", 11002],
    ["v1-only", 11013],
    ["address-not-allowed", 12002],
    ["api-disabled", 12003],
    ["rate-limited", 11004],
  ] as const)("%s answers %i", async (kind, code) => {
    on(kind);
    expect(await ask("createInvoiceUrl", invoice)).toMatchObject({ code });
    expect(findOrder(t.sandbox, "shop-1")).toBeUndefined();
  });

  test("the code for an address not allowed is a setting", async () => {
    changeSettings(t.sandbox.store, { v2IpFailCode: "224076" });
    on("address-not-allowed");
    expect((await ask("createInvoiceUrl", invoice)).code).toBe(224_076);
  });
});

describe("faults of a call that was done", () => {
  test.each([
    ["duplicate-id", { code: 11011 }],
    ["no-url", { data: { invoiceUrl: "" } }],
    ["foreign-url", { data: { invoiceUrl: expect.stringContaining("pay.example.com") } }],
    ["wrong-types", { data: { invoiceUrl: 7 } }],
  ] as const)("%s", async (kind, expected) => {
    on(kind);
    expect(await ask("createInvoiceUrl", invoice)).toMatchObject(expected);
    expect(findOrder(t.sandbox, "shop-1")).toBeDefined();
  });
});

test.each([
  ["getInvoiceOrderInfo", "createInvoiceUrl", invoice],
  [
    "getAppOrderInfo",
    "createAppOrderDepositAddress",
    { orderId: "shop-1", price: "25", fiatId: 1033, coinId: 1280, chain: "TRX" },
  ],
])("%s lags behind, or contradicts what was paid", async (info, opening, order) => {
  await ask(opening, order);
  const paying = { tokenId: usdtOnTron, amount: "exact", stage: "success" } as const;
  payOrder(t.sandbox, "shop-1", { ...paying, addConfirmations: false, internal: false });
  on("lagging-info");
  const lagging = (await ask(info, { orderId: "shop-1" })).data;
  expect(lagging.paidList).toEqual([]);
  expect(lagging.totalPaidValue ?? "0").toBe("0");
  setFault(t.sandbox, { off: true });
  on("contradicting-info", [info]);
  const [paid] = (await ask(info, { orderId: "shop-1" })).data.paidList;
  expect(Number(paid.paidAmount ?? paid.amount)).toBeCloseTo(0.2499, 4);
});

test("each fault applies to some call, of v1, of v2, or of both", () => {
  for (const [kind, { calls }] of Object.entries(apiFaults))
    for (const call of calls ?? []) expect(() => on(kind as ApiFault, [call])).not.toThrow();
  expect(() => on("v2-only", ["createInvoiceUrl"])).toThrow(/applies to/);
  expect(() => on("v1-only", ["bill/create"])).toThrow(/applies to/);
});
