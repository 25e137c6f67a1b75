import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { attempts, jobs, orders } from "#db/tables.ts";
import { checkout } from "#lib/checkout/check-out.ts";
import { readFacts } from "#lib/orders/ledger/facts.ts";
import { reconcile } from "#lib/orders/reconciliation/reconcile.ts";
import { buildOrderView } from "#lib/orders/view/build-order-view.ts";
import { playScenario } from "#lib/sandbox/scenarios/all.ts";
import { addVariant, requestFor } from "#tests/harness/fixtures.ts";
import { shopPerTest } from "#tests/harness/shop-per-test.ts";

const t = shopPerTest();

test.each([
  ["impatient-customer", { state: "Overpayment", overpaidMinor: 5000 }, 2],
  ["gateway-deploy", { state: "Paid" }, 1],
  ["webhook-storm", { state: "Paid", overpaidMinor: 0 }, 1],
  ["exchange-forgets-the-fee", { state: "Underpayment", paidMinor: 4850 }, 1],
  ["two-tokens", { state: "Paid" }, 2],
  ["refund-after-shipping", { state: "Paid", refundedMinor: 5000 }, 1],
])("%s: the shop does as the scenario says", async (id, expected, paymentCount) => {
  const request = await requestFor(t.shop, await addVariant(t.shop, 5));
  await checkout(t.shop, request);
  const { read } = t.shop.db;
  const [order] = await read.select().from(orders).where(eq(orders.cartId, request.cartId));
  if (!order) throw new Error("no order");
  const [attempt] = await read.select().from(attempts).where(eq(attempts.orderId, order.id));
  await playScenario(t.sandbox, id, attempt?.id ?? "");
  await t.deliver();
  t.advance(16);
  await reconcile(t.shop);
  const [now] = await read.select().from(orders).where(eq(orders.id, order.id));
  if (!now) throw new Error("no order");
  const view = buildOrderView(
    { order: now, facts: await readFacts(read, order.id), lines: [], events: [], eventCount: 0 },
    t.shop.clock.now(),
  );
  expect(view).toMatchObject(expected);
  expect(view.payments).toHaveLength(paymentCount);
  const shipped = await read.select().from(jobs).where(eq(jobs.kind, "ready-to-ship"));
  expect(shipped).toHaveLength(view.restMinor === 0 ? 1 : 0);
});
