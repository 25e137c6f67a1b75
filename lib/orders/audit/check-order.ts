import type { Breach } from "#lib/orders/audit/breach.ts";
import type { AuditedOrder } from "#lib/orders/audit/read-orders.ts";
import type { Order } from "#lib/orders/ledger/change-order.ts";
import { type OrderFacts, settlementFacts } from "#lib/orders/ledger/facts.ts";
import { type Settlement, settle } from "#lib/orders/ledger/settlement.ts";
import { fulfillmentOf } from "#lib/orders/shipping/fulfillment.ts";
import { checkRefunds } from "#lib/refunds/audit/check-refunds.ts";

/** What of an order contradicts its facts. Its state is compared as of its last change, since time alone moves some. */
export function checkOrder(audited: AuditedOrder): Breach[] {
  const { order, facts, jobKinds } = audited;
  const settlement = settle(settlementFacts(order.totalMinor, facts), order.updatedAt);
  return [
    ...checkState(order, settlement),
    ...checkJobs(order, settlement, jobKinds),
    ...checkShipping(audited, settlement),
    ...checkHold(order, settlement, facts),
    ...checkFacts(order, facts),
    ...checkRefunds(audited).map((found) => breach("refunds", order, found)),
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
function checkShipping(
  { order, lines, shippedPieces, isShipDecided }: AuditedOrder,
  { covered }: Settlement,
): Breach[] {
  const found: string[] = [];
  if (order.stock === "sold" && !covered && !isShipDecided) found.push("sold, but not paid");
  if (lines.some((line) => line.shipped > line.quantity))
    found.push("more was shipped than bought");
  if (shippedPieces > lines.reduce((all, line) => all + line.shipped, 0))
    found.push("something was shipped that wasn't bought or needs no shipping");
  if (shippedPieces > 0 && order.stock !== "sold") found.push("shipped, but not sold");
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
