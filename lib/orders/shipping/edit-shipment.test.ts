import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { auditLog, emails, orders, shipments } from "#db/tables.ts";
import { checkout } from "#lib/checkout/check-out.ts";
import { fsck } from "#lib/orders/audit/fsck.ts";
import { readFacts } from "#lib/orders/ledger/facts.ts";
import { correctShipment, undoShipment } from "#lib/orders/shipping/edit-shipment.ts";
import { shipOrder } from "#lib/orders/shipping/ship-order.ts";
import { pay } from "#lib/sandbox/scenarios/scenario.ts";
import { addVariant, requestFor } from "#tests/harness/fixtures.ts";
import { shopPerTest } from "#tests/harness/shop-per-test.ts";

const ada = { id: "ada", name: "Ada" };
const parcel = { carrier: "ups", trackingNumber: "1Z 9", link: "" } as const;

const t = shopPerTest();

async function shipped() {
  const variantId = await addVariant(t.shop, 5);
  const placed = await checkout(t.shop, await requestFor(t.shop, variantId, 2));
  if (!placed.ok) throw new Error(placed.error.kind);
  const [order] = await t.shop.db.read.select().from(orders);
  const orderId = order?.id ?? "";
  const [attempt] = (await readFacts(t.shop.db.read, orderId)).attempts;
  pay(t.sandbox, attempt?.id ?? "", "exact");
  await t.deliver();
  const made = await shipOrder(t.shop, ada, orderId, "rest", parcel);
  if (!made.ok) throw new Error(made.error);
  return { orderId, shipmentId: made.value.shipmentId };
}

/** In the order of the alphabet: PostgreSQL gives a row that was changed later than others. */
const kindsOfMails = async () =>
  (await t.shop.db.read.select().from(emails))
    .map(({ kind }) => kind)
    .filter(isOfShipping)
    .sort();
const isOfShipping = (kind: string) => kind.startsWith("ship");
const fulfillment = async () => (await t.shop.db.read.select().from(orders))[0]?.fulfillment;

test("an undone shipment can be made again, once; its buyer is told only when asked and only after the first mail", async () => {
  const ids = await shipped();
  expect(await fulfillment()).toBe("fulfilled");
  const outcomes = await Promise.all([
    undoShipment(t.shop, ada, ids, { notify: true }),
    undoShipment(t.shop, ada, ids, { notify: true }),
  ]);
  expect(outcomes).toEqual([
    { ok: true, value: undefined },
    { ok: false, error: "gone" },
  ]);
  expect(await fulfillment()).toBe("unfulfilled");
  // The mail about it had not left: nobody needs to be told.
  expect(await kindsOfMails()).toEqual([]);
  const again = await shipOrder(t.shop, ada, ids.orderId, "rest", parcel);
  await t.shop.db.write(async (tx) => {
    await tx.update(emails).set({ sentAt: 1 });
  });
  const shipmentId = again.ok ? again.value.shipmentId : "";
  await undoShipment(t.shop, ada, { ...ids, shipmentId }, { notify: true });
  expect(await kindsOfMails()).toEqual(["shipment-undone", "shipped"]);
  expect(await fsck(t.shop.db)).toEqual([]);
});

test("a corrected shipment has its new tracking link, a mail only when asked, and stands in the audit log", async () => {
  const ids = await shipped();
  const dhl = { carrier: "dhl", trackingNumber: "42", link: "" } as const;
  await correctShipment(t.shop, ada, ids, dhl, { notify: false });
  expect(await kindsOfMails()).toEqual(["shipped"]);
  const [shipment] = await t.shop.db.read.select().from(shipments);
  expect(shipment).toMatchObject({
    carrier: "dhl",
    trackingUrl: expect.stringMatching(/dhl.*=42$/),
  });
  const other = { carrier: "other", trackingNumber: "", link: "https://bike.example/7" } as const;
  t.advance(1);
  await correctShipment(t.shop, ada, ids, other, { notify: true });
  expect(await kindsOfMails()).toEqual(["shipment-corrected", "shipped"]);
  const [mail] = await t.shop.db.read
    .select()
    .from(emails)
    .where(eq(emails.kind, "shipment-corrected"));
  expect(mail?.text).toContain("https://bike.example/7");
  const actions = await t.shop.db.read.select().from(auditLog).orderBy(auditLog.at);
  expect(actions.filter(({ action }) => action === "order.shipment")).toMatchObject([
    { before: { carrier: "ups", trackingNumber: "1Z 9" }, after: { carrier: "dhl" } },
    { before: { carrier: "dhl" }, after: { carrier: "other" } },
  ]);
});
