import { isNull } from "drizzle-orm";
import { attempts, payments, refunds } from "#db/tables.ts";
import { normalizeDecimal } from "#lib/fraction.ts";
import type { Breach } from "#lib/orders/audit/breach.ts";
import { type Attempt, counts } from "#lib/orders/ledger/facts.ts";
import { toQuery } from "#lib/orders/reconciliation/to-query.ts";
import type { GatewayApi } from "#lib/payments/gateway.ts";
import { auditPayouts } from "#lib/refunds/audit/audit-payouts.ts";
import type { Shop } from "#lib/shop.ts";

const BATCH = 100;

/** Once all is quiet, the gateway's books and ours agree: asks about every attempt, and returns what differs. */
export async function auditAgainstGateway(shop: Shop): Promise<Breach[]> {
  const all = Map.groupBy(await shop.db.read.select().from(attempts), (attempt) => attempt.api);
  const breaches: Breach[] = [];
  for (const [api, some] of all) breaches.push(...(await auditAgainst(shop, api, some)));
  for (const found of await auditPayouts(shop))
    breaches.push({ invariant: "books", where: "refunds", found });
  return breaches;
}

async function auditAgainst(shop: Shop, api: GatewayApi, all: Attempt[]): Promise<Breach[]> {
  const onDashboard = await shop.db.read.select().from(refunds).where(isNull(refunds.payoutId));
  const ours = Map.groupBy(
    [
      ...(await shop.db.read.select().from(payments)).filter(counts),
      ...onDashboard.filter(counts).map(asRefund),
    ],
    (fact) => fact.attemptId,
  );
  const breaches: Breach[] = [];
  for (let start = 0; start < all.length; start += BATCH) {
    const some = all.slice(start, start + BATCH);
    const answer = await shop.gatewayFor(api).getOrders(some.map(toQuery));
    if (!answer.ok)
      return [...breaches, { invariant: "books", where: "gateway", found: answer.error.message }];
    const theirs = new Map(
      answer.value.orders.map((order) => [
        order.merchantOrderId,
        [
          ...order.payments.filter((payment) => counts({ ...payment, confirmed: true })),
          ...order.refunds.filter(({ status }) => status === "success").map(asRefund),
        ],
      ]),
    );
    for (const { id } of some) {
      const [here, there] = [list(ours.get(id) ?? []), list(theirs.get(id) ?? [])];
      if (here !== there)
        breaches.push({
          invariant: "books",
          where: `attempt ${id}`,
          found: `ours ${here}; the gateway's ${there}`,
        });
    }
  }
  return breaches;
}

type Moved = { crypto: string; amount: string; sign?: "-" };

const asRefund = <T extends Moved>(refund: T): T & { sign: "-" } => ({ ...refund, sign: "-" });

const list = (transfers: Moved[]) =>
  transfers
    .map(({ crypto, amount, sign = "" }) => `${sign}${normalizeDecimal(amount)} ${crypto}`)
    .sort()
    .join(", ") || "nothing";
