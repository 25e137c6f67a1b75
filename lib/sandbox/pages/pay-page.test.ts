import { afterEach, expect, test } from "vitest";
import { createHandler } from "#lib/sandbox/http/handler.ts";
import { type TestSandbox, testSandbox } from "#tests/harness/test-sandbox.ts";

let t: TestSandbox;
afterEach(() => t.close());

test("priced in euro, offered in dollars: each token's amount is what the order is due in it", async () => {
  t = testSandbox();
  const order = { orderId: "shop-1", price: "25", priceFiatId: 9001 };
  const { invoiceUrl } = t.callV2("createInvoiceUrl", order).data;
  const request = new Request(invoiceUrl, { headers: { host: new URL(invoiceUrl).host } });
  const html = await (await createHandler(t.sandbox)(request)).text();
  // 25 EUR ÷ 0.9152 EUR a USD ÷ 1.0004 USD a token, to six digits.
  expect(html).toContain("≈ 27.3055<");
});
