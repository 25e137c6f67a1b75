import { and, eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { jobs, reviewResolutions } from "#db/tables.ts";
import type { Breach } from "#lib/orders/audit/breach.ts";
import type { Order } from "#lib/orders/ledger/change-order.ts";
import { type OrderFacts, readFacts, settlementFacts } from "#lib/orders/ledger/facts.ts";
import { type Settlement, settle } from "#lib/orders/ledger/settlement.ts";
import { fulfillmentOf, readShippable, readShipped } from "#lib/orders/shipping/fulfillment.ts";
import { checkRefunds } from "#lib/refunds/audit/check-refunds.ts";

/** What of an order contradicts its facts. Its state is compared as of its last change, since time alone moves some. */
export async function checkOrder(read: Reader, order: Order): Promise<Breach[]> {
  const facts = await readFacts(read, order.id);
  const kinds = new Set(
    (await read.select({ kind: jobs.kind }).from(jobs).where(eq(jobs.orderId, order.id))).map(
      (job) => job.kind,
    ),
  );
  const settlement = settle(settlementFacts(order.totalMinor, facts), order.updatedAt);
  return [
    ...checkState(order, settlement),
    ...checkJobs(order, settlement, kinds),
    ...(await checkShipping(read, order, settlement)),
    ...checkHold(order, settlement, facts),
    ...checkFacts(order, facts),
    ...(await checkRefunds(read, order, facts)).map((found) => breach("refunds", order, found)),
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
  read: Reader,
  order: Order,
  { covered }: Settlement,
): Promise<Breach[]> {
  const found: string[] = [];
  const decided = read
    .select()
    .from(reviewResolutions)
    .where(and(eq(reviewResolutions.orderId, order.id), eq(reviewResolutions.resolution, "ship")));
  if (order.stock === "sold" && !covered && (await decided).length === 0)
    found.push("sold, but not paid");
  const lines = await readShippable(read, order.id);
  const pieces = [...(await readShipped(read, order.id)).values()].reduce((a, b) => a + b, 0);
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
