import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { Tx } from "#db/client.ts";
import {
  attempts,
  jobs,
  orderLines,
  orders,
  payments,
  shipmentLines,
  shipments,
  variants,
} from "#db/tables.ts";
import { auditAgainstGateway } from "#lib/orders/audit/audit-against-gateway.ts";
import { fsck } from "#lib/orders/audit/fsck.ts";
import { pay } from "#lib/sandbox/scenarios/scenario.ts";
import { placeOrder } from "#tests/harness/fixtures.ts";
import { shopPerTest } from "#tests/harness/shop-per-test.ts";

const t = shopPerTest({ skipFsck: true });
beforeEach(async () => {
  pay(t.sandbox, (await placeOrder(t.shop)).id, "exact");
  await t.deliver();
});

test("a paid order is sound, and the books agree", async () => {
  expect(await fsck(t.shop.db)).toEqual([]);
  expect(await auditAgainstGateway(t.shop)).toEqual([]);
});

const parcel = { carrier: "other", trackingNumber: "", trackingUrl: "", shippedAt: 0 };

const breaks: [string, string, (tx: Tx) => Promise<unknown>][] = [
  [
    "a state that the facts don't say",
    "state",
    (tx) => tx.update(orders).set({ state: "Expired" }),
  ],
  ["paid with less than its due", "state", (tx) => tx.update(payments).set({ amount: "1" })],
  ["a missing job", "jobs", (tx) => tx.delete(jobs).where(eq(jobs.kind, "receipt"))],
  ["stock that does not add up", "stock", (tx) => tx.update(variants).set({ available: 99 })],
  [
    "a reservation nobody holds",
    "stock",
    (tx) => tx.update(variants).set({ reserved: 1, available: 3 }),
  ],
  [
    "a reservation that ends never, or counts for a client though it is paid",
    "reservation",
    (tx) => tx.update(orders).set({ reservedUntil: 1, clientKey: "a" }),
  ],
  [
    "more shipped than was bought",
    "shipping",
    async (tx) => {
      const [line] = await tx.select().from(orderLines);
      const { orderId = "", variantId = "" } = line ?? {};
      await tx.insert(shipments).values({ id: "s", orderId, ...parcel });
      await tx.insert(shipmentLines).values({ shipmentId: "s", variantId, quantity: 2 });
    },
  ],
  [
    "an acknowledged fact that is gone",
    "inbox",
    (tx) => tx.update(payments).set({ recordId: null }),
  ],
];

test.each(breaks)("finds %s", async (_, invariant, damage) => {
  await t.shop.db.write(async (tx) => void (await damage(tx)));
  expect((await fsck(t.shop.db)).map((breach) => breach.invariant)).toContain(invariant);
});

test.each([
  ["without an end", { reservedUntil: null }, {}],
  ["that an attempt outlasts", { reservedUntil: 1 }, {}],
  ["that only a failed attempt holds", {}, { status: "failed" }],
] as const)("finds an unpaid reservation %s", async (_, order, attempt) => {
  await placeOrder(t.shop);
  await t.shop.db.write(async (tx) => {
    await tx
      .update(orders)
      .set({ version: 9, ...order })
      .where(eq(orders.stock, "reserved"));
    await tx.update(attempts).set({ checks: 9, ...attempt });
  });
  expect((await fsck(t.shop.db)).map((breach) => breach.invariant)).toEqual(["reservation"]);
});

test("finds money that the gateway doesn't know", async () => {
  await t.shop.db.write(async (tx) => void (await tx.update(payments).set({ amount: "1" })));
  expect(await auditAgainstGateway(t.shop)).toMatchObject([{ invariant: "books" }]);
});
