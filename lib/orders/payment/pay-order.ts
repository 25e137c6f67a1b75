import { and, desc, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { attempts } from "#db/tables.ts";
import { changeOrder, type Order } from "#lib/orders/ledger/change-order.ts";
import { type Attempt, isIncoming, readFacts, settlementFacts } from "#lib/orders/ledger/facts.ts";
import { settle } from "#lib/orders/ledger/settlement.ts";
import { reserveAgain } from "#lib/orders/ledger/stock.ts";
import {
  addAttempt,
  INTERRUPTED_AFTER_MS,
  openAttempt,
  paymentTerms,
} from "#lib/orders/payment/attempts.ts";
import { isReusable } from "#lib/orders/payment/is-reusable.ts";
import { mutex } from "#lib/orders/payment/mutex.ts";
import type { GatewayFailure } from "#lib/payments/gateway.ts";
import type { Result } from "#lib/shared/result.ts";
import type { Shop } from "#lib/shop.ts";

const HOUR_MS = 3_600_000;
/** Whoever has an order's link may open pages; each costs a call, and holds the goods for its time. */
const MAX_ATTEMPTS_PER_HOUR = 12;

/**
 * What paying leads to. open: an attempt can be paid. settled: nothing is due. incoming: a payment is on its way.
 * opening: another process is asking the gateway right now. sold-out: its goods are gone. too-many: a dozen were opened in an hour. gateway: no page could be had; nothing was charged.
 */
export type PayOutcome =
  | { kind: "open"; attempt: Attempt }
  | { kind: "settled" | "incoming" | "opening" | "sold-out" | "too-many" }
  | { kind: "gateway"; failure: GatewayFailure };

export type Choice = { kind: "hosted" } | { kind: "native"; tokenId: string };

/**
 * Leads to an attempt that pays what an order still owes: the one already open, or a new one for the rest.
 * Throws DatabaseUnavailable.
 */
export function payOrder(shop: Shop, orderId: string, choice: Choice): Promise<PayOutcome> {
  return mutex(shop, orderId, () => payOnce(shop, orderId, choice));
}

async function payOnce(shop: Shop, orderId: string, choice: Choice): Promise<PayOutcome> {
  const slugs: string[] = [];
  const step = await changeOrder(shop, orderId, async (tx, order, now) => {
    const found = await whatIsDue(tx, order, choice, now);
    if (found.kind !== "due") return found;
    if (order.stock === "released") {
      const again = await reserveAgain(tx, order.id);
      if (again.short.length > 0) throw new SoldOut();
      slugs.push(...again.slugs);
    }
    const terms = paymentTerms(shop);
    const attempt = await addAttempt(tx, order.id, choice.kind, found.restMinor, terms, now);
    return { kind: "ask" as const, attempt };
  }).catch((error: unknown) => {
    if (error instanceof SoldOut) return { kind: "sold-out" as const };
    throw error;
  });
  if (slugs.length > 0) shop.stockChanged(slugs);
  if (step.kind !== "ask") return step;
  const opened = await openAttempt(
    shop,
    step.attempt,
    choice.kind === "native" ? choice.tokenId : undefined,
  );
  return outcomeOf(opened);
}

/** Thrown to roll back a reservation that only some lines got. */
class SoldOut extends Error {
  override name = "SoldOut";
}

export function outcomeOf(opened: Result<{ attempt: Attempt }, GatewayFailure>): PayOutcome {
  return opened.ok
    ? { kind: "open", attempt: opened.value.attempt }
    : { kind: "gateway", failure: opened.error };
}

async function whatIsDue(
  tx: Tx,
  order: Order,
  choice: Choice,
  now: number,
): Promise<PayOutcome | { kind: "due"; restMinor: number }> {
  const facts = await readFacts(tx, order.id);
  const settlement = settle(settlementFacts(order.totalMinor, facts), now);
  if (settlement.covered) return { kind: "settled" };
  const sameChoice = choice.kind === "hosted" ? undefined : eq(attempts.tokenId, choice.tokenId);
  const [open] = await tx
    .select()
    .from(attempts)
    .where(
      and(
        eq(attempts.orderId, order.id),
        eq(attempts.kind, choice.kind),
        eq(attempts.status, "open"),
        sameChoice,
      ),
    )
    .orderBy(desc(attempts.createdAt))
    .limit(1);
  const opening = facts.attempts.some(
    (attempt) =>
      attempt.status === "creating" &&
      attempt.createdAt <= now &&
      now < attempt.createdAt + INTERRUPTED_AFTER_MS,
  );
  if (opening) return { kind: "opening" };
  if (open && open.expiresAt > now && isReusable(open, facts, settlement.restMinor, now))
    return { kind: "open", attempt: open };
  if (facts.payments.some((payment) => isIncoming(payment, now))) return { kind: "incoming" };
  const lately = facts.attempts.filter(
    ({ status, createdAt }) => status !== "failed" && createdAt > now - HOUR_MS && createdAt <= now,
  );
  if (lately.length >= MAX_ATTEMPTS_PER_HOUR) return { kind: "too-many" };
  return { kind: "due", restMinor: settlement.restMinor };
}
