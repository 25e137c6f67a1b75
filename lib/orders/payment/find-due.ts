import type { Reader } from "#db/client.ts";
import {
  MAX_ATTEMPTS_PER_HOUR,
  MAX_ATTEMPTS_PER_ORDER,
  MIN_PAYABLE_MS,
} from "#lib/limits/limits.ts";
import { isErased } from "#lib/orders/is-erased.ts";
import type { Order } from "#lib/orders/ledger/change-order.ts";
import { type Attempt, isIncoming, readFacts, settlementFacts } from "#lib/orders/ledger/facts.ts";
import { settle } from "#lib/orders/ledger/settlement.ts";
import { INTERRUPTED_AFTER_MS } from "#lib/orders/payment/attempts.ts";
import { isReusable } from "#lib/orders/payment/is-reusable.ts";
import type { Choice, PayOutcome } from "#lib/orders/payment/pay-order.ts";

const HOUR_MS = 3_600_000;

/** What an order owes, when a new attempt may ask for it; else what paying leads to instead. `now`: ms UTC. */
export async function findDue(
  read: Reader,
  order: Order,
  choice: Choice,
  now: number,
): Promise<PayOutcome | { kind: "due"; restMinor: number }> {
  const facts = await readFacts(read, order.id);
  const { covered, restMinor } = settle(settlementFacts(order.totalMinor, facts), now);
  // Sold without being covered: staff ships it for what was paid.
  if (covered || order.stock === "sold") return { kind: "settled" };
  if (order.cancelledAt !== null) return { kind: "cancelled" };
  // What was sent back would be missing from a sum that reaches the total.
  if (facts.refunds.some(({ status }) => status !== "failed")) return { kind: "refunded" };
  if (facts.attempts.some((attempt) => isOpening(attempt, now))) return { kind: "opening" };
  const open = facts.attempts.findLast((attempt) => isOpen(attempt, choice));
  if (open && open.expiresAt > now && isReusable(open, facts, restMinor, now))
    return { kind: "open", attempt: open };
  if (facts.payments.some((payment) => isIncoming(payment, now))) return { kind: "incoming" };
  if (isErased(order)) return { kind: "erased" };
  if (facts.attempts.length >= MAX_ATTEMPTS_PER_ORDER) return { kind: "attempts-used-up" };
  const retryAfterMs = Math.max(untilNextAttempt(facts.attempts, now), untilHoldEnds(order, now));
  return retryAfterMs > 0 ? { kind: "too-many", retryAfterMs } : { kind: "due", restMinor };
}

/** Another process is asking the gateway right now. */
const isOpening = ({ status, createdAt }: Attempt, now: number) =>
  status === "creating" && createdAt <= now && now < createdAt + INTERRUPTED_AFTER_MS;

const isOpen = ({ status, kind, tokenId }: Attempt, choice: Choice) =>
  status === "open" &&
  kind === choice.kind &&
  (choice.kind === "hosted" || tokenId === choice.tokenId);

/** Every attempt counts: one that failed cost a call to the gateway as well. */
function untilNextAttempt(attempts: Attempt[], now: number): number {
  const recent = attempts
    .map(({ createdAt }) => createdAt)
    .filter((createdAt) => createdAt > now - HOUR_MS && createdAt <= now)
    .sort((a, b) => a - b);
  const blocking = recent.at(-MAX_ATTEMPTS_PER_HOUR);
  return blocking === undefined ? 0 : blocking + HOUR_MS - now;
}

/** A reservation is never prolonged: where too little of it is left for a payment, its end comes first. */
function untilHoldEnds({ stock, reservedUntil }: Order, now: number): number {
  if (stock !== "reserved" || reservedUntil === null || reservedUntil - now >= MIN_PAYABLE_MS)
    return 0;
  return Math.max(reservedUntil - now, 0) + RELEASE_MS;
}

/** How soon after its end the worker has released a reservation. */
const RELEASE_MS = 15_000;
