import { eq } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { refuseUnpricedCurrency } from "#app/_server/refuse-currency.ts";
import { orders, payments } from "#db/tables.ts";
import { readFacts } from "#lib/orders/ledger/facts.ts";
import { buildOrderView } from "#lib/orders/view/build-order-view.ts";
import type { GatewayApi } from "#lib/payments/gateway.ts";
import { findOrder } from "#lib/sandbox/orders/find-order.ts";
import { pay } from "#lib/sandbox/scenarios/scenario.ts";
import { placeOrder } from "#tests/harness/fixtures.ts";
import { shopPerTest } from "#tests/harness/shop-per-test.ts";

const t = shopPerTest();

const sellInEuro = (api: GatewayApi) => {
  Object.assign(t.shop, { gateway: t.shop.gatewayFor(api), currency: "EUR" });
};

test("a shop in EUR is charged in EUR through API v2, and exactly paid in USDT is Paid", async () => {
  sellInEuro("v2");
  const attempt = await placeOrder(t.shop);
  expect(attempt).toMatchObject({ api: "v2", currency: "EUR", priceMinor: 5000 });
  expect(findOrder(t.sandbox, attempt.id)).toMatchObject({ price: "50.00", currency: "EUR" });
  pay(t.sandbox, attempt.id, "exact");
  await t.deliver();
  const { read } = t.shop.db;
  const [order] = await read.select().from(orders).where(eq(orders.id, attempt.orderId));
  if (!order) throw new Error("no order");
  const [payment] = await read.select().from(payments);
  // A euro is worth more than a dollar: 50 USDT would be too little.
  expect(Number(payment?.amount)).toBeGreaterThan(50);
  const parts = {
    order,
    facts: await readFacts(read, order.id),
    lines: [],
    events: [],
    eventCount: 0,
  };
  const view = buildOrderView(parts, t.shop.clock.now());
  expect(view).toMatchObject({ state: "Paid", paidMinor: 5000, restMinor: 0 });
});

test.each([
  [
    "v1",
    "or use an API v2 account (CCPAYMENT_API=v2), which knows more (docs/ccpayment-versions.md)",
  ],
  ["v2", null],
] as const)("at its start a shop in EUR on API %s: refused with %s", async (api, advice) => {
  sellInEuro(api);
  const exit = vi.spyOn(process, "exit").mockImplementation((() => undefined) as never);
  const print = vi.spyOn(console, "error").mockImplementation(() => undefined);
  await refuseUnpricedCurrency(t.shop);
  const printed = print.mock.calls.flat().join("\n");
  const exits = exit.mock.calls;
  vi.restoreAllMocks();
  expect(exits).toEqual(advice ? [[1]] : []);
  expect(printed).toContain(advice ?? "");
  expect(printed.includes("prices are in EUR")).toBe(advice !== null);
});
