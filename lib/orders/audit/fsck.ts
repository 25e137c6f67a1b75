import { and, eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import {
  inbox,
  jobs,
  orderLines,
  orders,
  payments,
  refunds,
  reviewResolutions,
  variants,
} from "#db/tables.ts";
import { checkLedger } from "#lib/catalog/stock/check-ledger.ts";
import type { Breach } from "#lib/orders/audit/breach.ts";
import { checkDiscounts } from "#lib/orders/audit/check-discounts.ts";
import { checkTotals } from "#lib/orders/audit/check-totals.ts";
import type { Order } from "#lib/orders/ledger/change-order.ts";
import { type OrderFacts, readFacts, settlementFacts } from "#lib/orders/ledger/facts.ts";
import { type Settlement, settle } from "#lib/orders/ledger/settlement.ts";
import { fulfillmentOf, readShippable, readShipped } from "#lib/orders/shipping/fulfillment.ts";
import { checkRefunds } from "#lib/refunds/audit/check-refunds.ts";
import { checkReturns } from "#lib/refunds/audit/check-returns.ts";

/**
 * Checks the invariants of docs/ledger.md on a database, reading only. Returns what breaks one; [] when sound.
 * A state is compared as of the order's last change, since time alone moves some.
 */
export async function fsck(db: Database): Promise<Breach[]> {
  const breaches: Breach[] = (await db.integrity()).map((found) => ({
    invariant: "integrity",
    where: "database",
    found,
  }));
  for (const order of await db.read.select().from(orders))
    breaches.push(...(await checkOrder(db, order)));
  breaches.push(...(await checkStock(db)), ...(await checkInbox(db)));
  breaches.push(...(await checkTotals(db.read)), ...(await checkDiscounts(db.read)));
  for (const found of await checkReturns(db.read))
    breaches.push({ invariant: "returns", where: "order lines", found });
  for (const { variantId, found } of await checkLedger(db.read))
    breaches.push({ invariant: "stock ledger", where: `variant ${variantId}`, found });
  return breaches;
}

async function checkOrder(db: Database, order: Order): Promise<Breach[]> {
  const facts = await readFacts(db.read, order.id);
  const kinds = new Set(
    (await db.read.select({ kind: jobs.kind }).from(jobs).where(eq(jobs.orderId, order.id))).map(
      (job) => job.kind,
    ),
  );
  const settlement = settle(settlementFacts(order.totalMinor, facts), order.updatedAt);
  return [
    ...checkState(order, settlement),
    ...checkJobs(order, settlement, kinds),
    ...(await checkShipping(db, order, settlement)),
    ...checkHold(order, settlement, facts),
    ...checkFacts(order, facts),
    ...(await checkRefunds(db.read, order, facts)).map((found) => breach("refunds", order, found)),
  ];
}

const breach = (invariant: string, order: Order, found: string): Breach => ({
  invariant,
  where: `order ${order.number} (${order.id})`,
  found,
});

function checkState(order: Order, settlement: Settlement): Breach[] {
  const found: Breach[] = [];
  if (order.state !== settlement.state)
    found.push(
      breach("state", order, `${order.state} is stored, the facts say ${settlement.state}`),
    );
  if (/^(Paid|Overpayment)/.test(order.state) && settlement.paidMinor < order.totalMinor)
    found.push(
      breach("paid in full", order, `${settlement.paidMinor} of ${order.totalMinor} cents`),
    );
  return found;
}

function checkJobs(order: Order, { covered }: Settlement, kinds: Set<string>): Breach[] {
  const found: Breach[] = [];
  const must = (kind: string, wanted: boolean) => {
    if (kinds.has(kind) !== wanted)
      found.push(
        breach("jobs", order, `${kind} is ${wanted ? "missing" : "there without its cause"}`),
      );
  };
  must("receipt", covered);
  must("ready-to-ship", order.stock === "sold");
  must("stock-sold", order.stock === "sold");
  must("stock-released", order.stock === "released");
  return found;
}

/** Nothing is sold without its money or somebody's word, and nothing leaves that wasn't bought and sold. */
async function checkShipping(
  db: Database,
  order: Order,
  { covered }: Settlement,
): Promise<Breach[]> {
  const found: string[] = [];
  const decided = db.read
    .select()
    .from(reviewResolutions)
    .where(and(eq(reviewResolutions.orderId, order.id), eq(reviewResolutions.resolution, "ship")));
  if (order.stock === "sold" && !covered && (await decided).length === 0)
    found.push("sold, but not paid");
  const lines = await readShippable(db.read, order.id);
  const pieces = [...(await readShipped(db.read, order.id)).values()].reduce((a, b) => a + b, 0);
  if (lines.some((line) => line.shipped > line.quantity))
    found.push("more was shipped than bought");
  if (pieces > lines.reduce((all, line) => all + line.shipped, 0))
    found.push("something was shipped that wasn't bought or needs no shipping");
  if (pieces > 0 && order.stock !== "sold") found.push("shipped, but not sold");
  const fulfillment = fulfillmentOf(order.stock, lines);
  if (order.fulfillment !== fulfillment)
    found.push(`${order.fulfillment} is stored, the shipments say ${fulfillment}`);
  return found.map((text) => breach("shipping", order, text));
}

/** An unpaid reservation has an end that no attempt outlasts, and an attempt that still may be paid. */
function checkHold(order: Order, { covered }: Settlement, { attempts }: OrderFacts): Breach[] {
  const found: string[] = [];
  const isUnpaidHold = order.stock === "reserved" && !covered;
  if (isUnpaidHold !== (order.reservedUntil !== null))
    found.push(isUnpaidHold ? "reserved without an end" : "an end, but no unpaid reservation");
  if (!isUnpaidHold && order.clientKey !== null) found.push("counted as an unpaid reservation");
  if (isUnpaidHold) {
    const open = attempts.filter(({ status }) => status === "creating" || status === "open");
    if (open.length === 0) found.push("reserved, but no attempt can be paid");
    if (open.some(({ expiresAt }) => expiresAt > (order.reservedUntil ?? expiresAt)))
      found.push("an attempt outlasts the reservation");
  }
  return found.map((text) => breach("reservation", order, text));
}

function checkFacts(order: Order, facts: OrderFacts): Breach[] {
  const own = new Set(facts.attempts.map((attempt) => attempt.id));
  const strays = [...facts.payments, ...facts.refunds].filter((fact) => !own.has(fact.attemptId));
  const none =
    facts.attempts.length === 0 ? [breach("attempts", order, "an order without an attempt")] : [];
  return [
    ...none,
    ...strays.map((fact) =>
      breach("facts", order, `${fact.id} belongs to another order's attempt`),
    ),
  ];
}

async function checkStock(db: Database): Promise<Breach[]> {
  const held = await db.read
    .select({
      variantId: orderLines.variantId,
      stock: orders.stock,
      pieces: sql<number>`sum(${orderLines.quantity})`,
    })
    .from(orderLines)
    .innerJoin(orders, eq(orders.id, orderLines.orderId))
    .groupBy(orderLines.variantId, orders.stock);
  const piecesOf = (variantId: string, stock: string) =>
    held.find((row) => row.variantId === variantId && row.stock === stock)?.pieces ?? 0;
  const touched = new Set(held.map((row) => row.variantId));
  const found: Breach[] = [];
  for (const variant of await db.read.select().from(variants)) {
    const { id, policy, initial, available, reserved, sold } = variant;
    const where = `variant ${id}`;
    const oversold = available < 0 && policy === "deny";
    if (available + reserved + sold !== initial || oversold || Math.min(reserved, sold) < 0)
      found.push({
        invariant: "stock",
        where,
        found: `${available} + ${reserved} + ${sold} ≠ ${initial}, or negative`,
      });
    if (!touched.has(id) && reserved + sold === 0) continue;
    if (reserved !== piecesOf(id, "reserved") || sold !== piecesOf(id, "sold"))
      found.push({
        invariant: "stock",
        where,
        found: `reserved ${reserved}, sold ${sold}; its orders hold ${piecesOf(id, "reserved")} and ${piecesOf(id, "sold")}`,
      });
  }
  return found;
}

/** Whatever was acknowledged as a payment's or refund's news is stored as a fact. */
async function checkInbox(db: Database): Promise<Breach[]> {
  const known = new Set<string | null>();
  for (const table of [payments, refunds])
    for (const row of await db.read.select({ recordId: table.recordId }).from(table))
      known.add(row.recordId);
  const acknowledged = await db.read
    .select({ id: inbox.id, recordId: inbox.recordId, verdict: inbox.verdict })
    .from(inbox)
    .where(eq(inbox.acknowledged, true));
  return acknowledged
    .filter(
      ({ verdict, recordId }) =>
        ["confirmed", "unconfirmed"].includes(verdict) && !known.has(recordId),
    )
    .map(({ id, recordId }) => ({
      invariant: "inbox",
      where: `notification ${id}`,
      found: `no fact of record ${recordId}`,
    }));
}
