import { expect, test } from "vitest";
import { auditLog, buyerWords, emails, orderNotes, orders } from "#db/tables.ts";
import { eraseCustomer } from "#lib/customers/erase-customer.ts";
import { exportCustomer } from "#lib/customers/export-customer.ts";
import { addNote } from "#lib/orders/editing/add-note.ts";
import { editAddress } from "#lib/orders/editing/edit-address.ts";
import { runJobs } from "#lib/orders/jobs/run-jobs.ts";
import { shipOrder } from "#lib/orders/shipping/ship-order.ts";
import { pay } from "#lib/sandbox/scenarios/scenario.ts";
import { placeOrder } from "#tests/harness/fixtures.ts";
import { shopPerTest } from "#tests/harness/shop-per-test.ts";

const ada = { id: "ada", name: "Staff" };
const parcel = { carrier: "ups", trackingNumber: "1Z", link: "" } as const;
const t = shopPerTest();

test("personal data left behind: nothing stored names an erased buyer, and the books stay whole", async () => {
  const { id, orderId } = await placeOrder(t.shop);
  const [placed] = await t.shop.db.read.select().from(orders);
  if (!placed) throw new Error("no order");
  const { email, address } = placed;
  const moved = { ...address, name: "Zuleika Quimby", line1: "9 Quince Row" };
  await editAddress(t.shop, ada, orderId, moved);
  await addNote(t.shop, ada, orderId, "Zuleika called");
  pay(t.sandbox, id, "exact");
  await t.deliver();
  expect(await eraseCustomer(t.shop, ada, email)).toMatchObject({
    erased: 0,
    kept: [{ reason: "shipping" }],
  });
  await runJobs(t.shop);
  await shipOrder(t.shop, ada, orderId, "rest", parcel);
  const known = JSON.stringify(await exportCustomer(t.shop.db.read, email));
  for (const text of ["Quince Row", "Zuleika called", "USDT", "1Z"]) expect(known).toContain(text);

  await placeOrder(t.shop);
  expect(await eraseCustomer(t.shop, ada, email.toUpperCase())).toMatchObject({
    erased: 1,
    kept: [{ reason: "reserved" }],
  });
  const tables = [orders, emails, orderNotes, buyerWords, auditLog];
  const rows = await Promise.all(tables.map((table) => t.shop.db.read.select().from(table)));
  const left = JSON.stringify(rows);
  expect(left).not.toMatch(/Quimby|Zuleika|Quince/i);
  const erased = (rows[0] as (typeof placed)[]).find(({ id }) => id === placed.id);
  expect(erased).toMatchObject({ email: "", totalMinor: placed.totalMinor, country: "GB" });
});
