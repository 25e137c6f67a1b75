import { expect, test } from "vitest";
import { attempts } from "#db/tables.ts";
import { checkout } from "#lib/checkout/check-out.ts";
import { payOrder } from "#lib/orders/payment/pay-order.ts";
import { checkoutPatiently } from "#tests/harness/checkout-patiently.ts";
import { addVariant, requestFor } from "#tests/harness/fixtures.ts";
import { purchasesIn } from "#tests/harness/purchases.ts";
import { shopPerTest } from "#tests/harness/shop-per-test.ts";

const t = shopPerTest();
const { buy, stockOf, view } = purchasesIn(t);

test("double submit: one order, one attempt, one reservation", async () => {
  const variantId = await addVariant(t.shop, 5);
  const request = await requestFor(t.shop, variantId);
  const results = await Promise.all(
    Array.from({ length: 5 }, () => checkoutPatiently(t.shop, request)),
  );
  expect(new Set(results.map((result) => result.ok && result.value.redirectTo)).size).toBe(1);
  const all = await t.shop.db.read.select().from(attempts);
  expect(all).toHaveLength(1);
  expect(await stockOf(variantId)).toEqual({ available: 4, reserved: 1, sold: 0 });
});

test("gateway down: the order stays payable, nothing is charged, a retry opens it", async () => {
  t.setGatewayDown(true);
  const { order, result } = await buy();
  expect(result.redirectTo).toBe(`/orders/${order.token}`);
  expect((await view(order.id)).next).toEqual({ kind: "retry" });
  t.setGatewayDown(false);
  expect((await payOrder(t.shop, order.id, { kind: "hosted" })).kind).toBe("open");
});

test("oversell: the last piece goes to one of many", async () => {
  const variantId = await addVariant(t.shop, 1);
  const requests = await Promise.all(
    Array.from({ length: 8 }, () => requestFor(t.shop, variantId)),
  );
  const results = await Promise.all(requests.map((one) => checkoutPatiently(t.shop, one)));
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  expect(
    results.filter((result) => !result.ok && result.error.kind === "out-of-stock"),
  ).toHaveLength(7);
});

test("cheap cart, expensive order: a total other than agreed is refused", async () => {
  const variantId = await addVariant(t.shop, 5);
  const request = await requestFor(t.shop, variantId);
  const cheap = { ...request, quote: { revision: 1, totalMinor: 100 } };
  expect(await checkout(t.shop, cheap)).toEqual({ ok: false, error: { kind: "cart-changed" } });
});
