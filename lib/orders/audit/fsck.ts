import type { Database } from "#db/client.ts";
import { checkLedger } from "#lib/catalog/stock/check-ledger.ts";
import type { Breach } from "#lib/orders/audit/breach.ts";
import { checkDiscounts } from "#lib/orders/audit/check-discounts.ts";
import { checkInbox } from "#lib/orders/audit/check-inbox.ts";
import { checkOrder } from "#lib/orders/audit/check-order.ts";
import { checkStock } from "#lib/orders/audit/check-stock.ts";
import { checkTotals } from "#lib/orders/audit/check-totals.ts";
import { readOrders } from "#lib/orders/audit/read-orders.ts";
import { checkReturns } from "#lib/refunds/audit/check-returns.ts";

/** Checks the invariants of docs/ledger.md on a database, reading only. Returns what breaks one; [] when sound. */
export async function fsck(db: Database): Promise<Breach[]> {
  const breaches: Breach[] = (await db.integrity()).map((found) => ({
    invariant: "integrity",
    where: "database",
    found,
  }));
  for await (const order of readOrders(db.read)) breaches.push(...checkOrder(order));
  breaches.push(...(await checkStock(db.read)), ...(await checkInbox(db.read)));
  breaches.push(...(await checkTotals(db.read)), ...(await checkDiscounts(db.read)));
  for (const found of await checkReturns(db.read))
    breaches.push({ invariant: "returns", where: "order lines", found });
  for (const { variantId, found } of await checkLedger(db.read))
    breaches.push({ invariant: "stock ledger", where: `variant ${variantId}`, found });
  return breaches;
}
