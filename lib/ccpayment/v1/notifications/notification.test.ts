import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fixture } from "../testing/fixture.ts";
import { parseNotification } from "./notification.ts";

const bytes = (value: unknown) => Buffer.from(JSON.stringify(value));
const sample = (name: string): { [key: string]: unknown } => JSON.parse(fixture(name).toString());
const without = (name: string, ...members: string[]) =>
  Object.fromEntries(Object.entries(sample(name)).filter(([key]) => !members.includes(key)));

describe("published bodies", () => {
  it("API deposit", () => {
    expect(parseNotification(fixture("api-deposit"))).toEqual({
      ok: true,
      notification: {
        kind: "api-deposit",
        payStatus: "success",
        recordId: "202302201213531627642695975706624",
        orderId: "202302200951001627606736097771520",
        merchantOrderId: "202211154785795",
        productPrice: "25",
        denominatedCurrency: "USD",
        orderAmount: "25",
        fiatRate: "0.08",
        paidAmount: "10",
        tokenRate: "0.08",
        chain: "BSC",
        txid: "0xbA2aE424d96...c32edC70B295c744C43",
        contract: "0xbA2aE424d960c26247Dd6c32edC70B295c744C43",
        crypto: "DOGE",
      },
    });
  });

  it.each([
    ["refund", { merchantOrderId: "test_xxxx1688370383377840", amount: "1", memo: undefined }],
    ["direct-deposit", { userId: "10192128173", paidAmount: "666", creditAmount: "665.8002" }],
    ["api-withdrawal", { merchantOrderId: "payout-1001", merchantPaysFee: false }],
    ["invoice", { invoiceId: "INV-7", creditAmount: undefined, networkFee: "0" }],
  ])("%s", (kind, members) => {
    const parsed = parseNotification(fixture(kind));
    expect(parsed).toMatchObject({ ok: true, notification: { kind, ...members } });
  });
});

describe("what sources disagree on", () => {
  it.each(["Api", "API DEPOSIT", " api deposit "])("the order type %j is a deposit", (type) => {
    const body = bytes({ ...sample("api-deposit"), order_type: type });
    expect(parseNotification(body)).toMatchObject({ notification: { kind: "api-deposit" } });
  });

  it("origin_price and origin_amount are older names, without a denominated_currency beside them", () => {
    const rest = without("api-deposit", "product_price", "order_amount", "denominated_currency");
    const body = bytes({ ...rest, origin_price: "18", origin_amount: "0.5" });
    expect(parseNotification(body)).toMatchObject({
      notification: { productPrice: "18", orderAmount: "0.5", denominatedCurrency: undefined },
    });
    expect(parseNotification(bytes(rest))).toMatchObject({ ok: false, reason: "malformed" });
  });

  it("custom_value may be inside extend or beside it", () => {
    const inside = { extend: { merchant_order_id: "ORD-1", custom_value: "cart-7" } };
    for (const place of [inside, { custom_value: "cart-7" }]) {
      const body = bytes({ ...sample("api-deposit"), ...place });
      expect(parseNotification(body)).toMatchObject({ notification: { customValue: "cart-7" } });
    }
  });

  it("optional members may be empty, null or absent, and unknown members pass", () => {
    for (const credit_amount of ["", null, undefined]) {
      const body = bytes({ ...sample("api-deposit"), credit_amount, memo: "", added_in_2030: [1] });
      const parsed = parseNotification(body);
      expect(parsed).toMatchObject({ ok: true });
      expect(parsed).not.toHaveProperty("notification.creditAmount", expect.anything());
    }
  });
});

describe("what is acknowledged without being understood", () => {
  it("an order type from the future", () => {
    const body = bytes({ order_type: "Subscription", pay_status: "paused" });
    expect(parseNotification(body)).toEqual({
      ok: true,
      notification: { kind: "unknown", orderType: "Subscription" },
    });
  });

  it("the question whether the URL answers", () => {
    expect(parseNotification(bytes({ type: "ActivateWebhookURL" }))).toEqual({
      ok: true,
      notification: { kind: "url-probe" },
    });
    const both = bytes({ ...sample("refund"), type: "ActivateWebhookURL" });
    expect(parseNotification(both)).toMatchObject({ notification: { kind: "refund" } });
  });
});

describe("refused", () => {
  it.each([
    ["a number for a decimal", { paid_amount: 10 }],
    ["an exponent", { paid_amount: "1e1" }],
    ["a negative amount", { paid_amount: "-10" }],
    ["an endless amount", { paid_amount: "9".repeat(41) }],
    ["a missing amount", { paid_amount: undefined }],
    ["an empty amount", { paid_amount: "" }],
    ["a number for an id", { record_id: 1_627_642_695 }],
    ["an empty id", { record_id: "" }],
    ["an endless id", { record_id: "1".repeat(129) }],
    ["an unknown status", { pay_status: "paid" }],
    ["a status in capitals", { pay_status: "Success" }],
    ["no merchant order id", { extend: {} }],
    ["no extend", { extend: undefined }],
    ["a list for extend", { extend: ["x"] }],
  ])("%s", (_, change) => {
    const parsed = parseNotification(bytes({ ...sample("api-deposit"), ...change }));
    expect(parsed).toMatchObject({ ok: false, reason: "malformed" });
  });

  it("says which member was wrong, and not what it held", () => {
    const body = bytes({ ...sample("api-deposit"), paid_amount: "my secret" });
    expect(parseNotification(body)).toEqual({
      ok: false,
      reason: "malformed",
      detail: "paid_amount: must be a plain decimal string",
    });
  });

  it.each([
    ["nothing", "", "not-json"],
    ["half an object", '{"order_type":', "not-json"],
    ["two objects", "{}{}", "not-json"],
    ["a form", "pay_status=success", "not-json"],
    ["a byte order mark", "\uFEFF{}", "not-json"],
    ["a list", "[]", "not-an-object"],
    ["null", "null", "not-an-object"],
    ["a string", '"success"', "not-an-object"],
    ["an empty object", "{}", "not-a-notification"],
    ["an order type that is no text", '{"order_type":7}', "not-a-notification"],
  ])("%s", (_, text, reason) => {
    expect(parseNotification(Buffer.from(text))).toEqual({ ok: false, reason });
  });

  it("never throws, whatever arrives", () => {
    const refund = sample("refund");
    const member = fc.constantFrom(...Object.keys(refund));
    fc.assert(
      fc.property(fc.uint8Array(), member, fc.jsonValue(), (noise, name, value) => {
        expect(parseNotification(noise).ok).toBe(false);
        expect(typeof parseNotification(bytes({ ...refund, [name]: value })).ok).toBe("boolean");
      }),
    );
  });
});
