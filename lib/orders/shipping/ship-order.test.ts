import fc from "fast-check";
import { expect, test } from "vitest";
import { orders, shipmentLines } from "#db/tables.ts";
import { checkout } from "#lib/checkout/check-out.ts";
import { editAddress } from "#lib/orders/editing/edit-address.ts";
import { readFacts } from "#lib/orders/ledger/facts.ts";
import { listOrders } from "#lib/orders/list/list-orders.ts";
import { readOrderFilter } from "#lib/orders/list/order-filter.ts";
import { shipOrder } from "#lib/orders/shipping/ship-order.ts";
import { pay } from "#lib/sandbox/scenarios/scenario.ts";
import { addVariant, requestFor } from "#tests/harness/fixtures.ts";
import { shopPerTest } from "#tests/harness/shop-per-test.ts";

const BOUGHT = 4;
const ada = { id: "ada", name: "Ada" };
const parcel = { carrier: "ups", trackingNumber: "1Z 9", link: "" } as const;

const t = shopPerTest();
const theOrder = async () => {
  const [order] = await t.shop.db.read.select().from(orders);
  if (!order) throw new Error("no order");
  return order;
};
const ship = (contents: Parameters<typeof shipOrder>[3]) =>
  theOrder().then(({ id }) => shipOrder(t.shop, ada, id, contents, parcel));

async function buy(quantity: number) {
  const variantId = await addVariant(t.shop, 50);
  const placed = await checkout(t.shop, await requestFor(t.shop, variantId, quantity));
  if (!placed.ok) throw new Error(placed.error.kind);
  const { id } = await theOrder();
  const [attempt] = (await readFacts(t.shop.db.read, id)).attempts;
  return { variantId, attemptId: attempt?.id ?? "" };
}

test("an unpaid order ships nothing", async () => {
  await buy(1);
  expect(await ship("rest")).toEqual({ ok: false, error: "not-sold" });
});

test("whatever parcels are tried, never more leaves than was bought, and all that was bought can leave", async () => {
  const { variantId, attemptId } = await buy(BOUGHT);
  pay(t.sandbox, attemptId, "exact");
  await t.deliver();
  const parcels = fc.array(fc.integer({ min: -1, max: BOUGHT + 1 }), {
    minLength: 5,
    maxLength: 5,
  });
  const [tried] = fc.sample(parcels, 1);
  let left = BOUGHT;
  for (const quantity of [...(tried ?? []), 1, 99]) {
    const fits = quantity > 0 && quantity <= left;
    const shipped = await ship(new Map([[variantId, quantity]]));
    expect(shipped.ok, `${quantity} of ${left}`).toBe(fits);
    if (fits) left -= quantity;
    const expected = left === 0 ? "fulfilled" : left === BOUGHT ? "unfulfilled" : "partial";
    expect((await theOrder()).fulfillment).toBe(expected);
  }
  expect(await ship(new Map([["another", 1]]))).toEqual({ ok: false, error: "too-many" });
  expect((await ship("rest")).ok).toBe(left > 0);
  const rows = await t.shop.db.read.select().from(shipmentLines);
  expect(rows.reduce((all, line) => all + line.quantity, 0)).toBe(BOUGHT);
  expect(await ship("rest")).toEqual({ ok: false, error: "empty" });
  // What has left can't be sent elsewhere.
  const { id, address } = await theOrder();
  const moved = await editAddress(t.shop, ada, id, { ...address, line1: "2 Street" });
  expect(moved).toEqual({ ok: false, error: "shipped" });
});

test("two people ship the same piece at once: it leaves once", async () => {
  const { attemptId } = await buy(1);
  pay(t.sandbox, attemptId, "exact");
  await t.deliver();
  const outcomes = await Promise.all([ship("rest"), ship("rest")]);
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
});

test("an address is corrected before shipping, and the order is found by the new name", async () => {
  await buy(1);
  const { id, address } = await theOrder();
  const corrected = { ...address, name: "Grace Hopper" };
  expect((await editAddress(t.shop, ada, id, corrected)).ok).toBe(true);
  expect((await theOrder()).address).toEqual(corrected);
  const filter = { ...readOrderFilter({}), search: "hopper" };
  const place = { after: null, before: null };
  expect((await listOrders(t.shop.db.read, filter, place, 5)).rows).toMatchObject([{ id }]);
  expect(await editAddress(t.shop, ada, id, { ...address, country: "FR" })).toMatchObject({
    error: "country",
  });
});
