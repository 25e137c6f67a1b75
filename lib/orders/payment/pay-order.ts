import { findReservationLimit } from "#lib/limits/reservation-limit.ts";
import { changeOrder } from "#lib/orders/ledger/change-order.ts";
import type { Attempt } from "#lib/orders/ledger/facts.ts";
import { readLines, reserveAgain } from "#lib/orders/ledger/stock.ts";
import { addAttempt, paymentTerms } from "#lib/orders/payment/attempts.ts";
import { findDue } from "#lib/orders/payment/find-due.ts";
import { type Opened, openAttempt } from "#lib/orders/payment/open-attempt.ts";
import { orderMutex } from "#lib/orders/payment/order-mutex.ts";
import type { GatewayFailure } from "#lib/payments/gateway.ts";
import { readTokens } from "#lib/payments/token-rates.ts";
import type { Shop } from "#lib/shop.ts";

/**
 * What paying leads to. open: an attempt can be paid. settled: nothing is due. refunded: its money goes or went back. incoming: a payment is on its way.
 * opening: another process is asking the gateway right now. sold-out, stock-share: its items can't be reserved again.
 * discount-used-up: its code has reached a limit since it expired.
 * too-many: a limit of lib/limits, until `retryAfterMs`. attempts-used-up: for good. cancelled: by staff. erased: its address was. unknown-token: not offered.
 * gateway: it opened no page; nothing was charged.
 */
export type PayOutcome =
  | { kind: "open"; attempt: Attempt }
  | {
      kind:
        | "settled"
        | "refunded"
        | "incoming"
        | "opening"
        | "attempts-used-up"
        | "cancelled"
        | "erased"
        | "unknown-token";
    }
  | { kind: "sold-out" | "stock-share" | "discount-used-up" }
  | { kind: "too-many"; retryAfterMs: number }
  | { kind: "gateway"; failure: GatewayFailure };

export type Choice = { kind: "hosted" } | { kind: "native"; tokenId: string };

/**
 * Leads to an attempt that pays what an order still owes: the one already open, or a new one for the rest.
 * `clientKey`: who is asking (lib/limits/client-key.ts), null where unknown. Throws DatabaseUnavailable.
 */
export function payOrder(
  shop: Shop,
  orderId: string,
  choice: Choice,
  clientKey: string | null = null,
): Promise<PayOutcome> {
  return orderMutex(orderId, () => payOnce(shop, orderId, choice, clientKey));
}

async function payOnce(
  shop: Shop,
  orderId: string,
  choice: Choice,
  clientKey: string | null,
): Promise<PayOutcome> {
  const refused = choice.kind === "native" ? await checkToken(shop, choice.tokenId) : null;
  if (refused) return refused;
  const step = await changeOrder(shop, orderId, async (tx, order, now) => {
    const found = await findDue(tx, order, choice, now);
    if (found.kind !== "due") return found;
    if (order.stock === "released") {
      const client = { cartId: order.cartId, clientKey };
      const lines = await readLines(tx, { orderId: order.id });
      const limit = await findReservationLimit(tx, client, lines, now);
      if (limit?.kind === "unpaid-orders")
        return { kind: "too-many" as const, retryAfterMs: limit.retryAfterMs };
      if (limit) return { kind: limit.kind };
      const again = await reserveAgain(tx, order, clientKey, now);
      if (again.short.length > 0) throw new CannotReserve("sold-out");
      if (again.discountUsedUp) throw new CannotReserve("discount-used-up");
    }
    const attempt = await addAttempt(
      tx,
      order,
      choice.kind,
      found.restMinor,
      paymentTerms(shop),
      now,
    );
    return { kind: "ask" as const, attempt };
  }).catch((error: unknown) => {
    if (error instanceof CannotReserve) return { kind: error.kind };
    throw error;
  });
  if (step.kind !== "ask") return step;
  const tokenId = choice.kind === "native" ? choice.tokenId : undefined;
  return outcomeOf(await openAttempt(shop, step.attempt, tokenId));
}

/** Thrown to roll back a reservation that is not complete. */
class CannotReserve extends Error {
  override name = "CannotReserve";
  readonly kind: "sold-out" | "discount-used-up";

  constructor(kind: CannotReserve["kind"]) {
    super(kind);
    this.kind = kind;
  }
}

export function outcomeOf(opened: Opened): PayOutcome {
  return opened.ok
    ? { kind: "open", attempt: opened.value.attempt }
    : { kind: "gateway", failure: opened.error };
}

/** An unknown token is refused before the gateway is asked for an address, and costs no attempt. */
async function checkToken(shop: Shop, tokenId: string): Promise<PayOutcome | null> {
  const tokens = await readTokens(shop.gateway, shop.currency);
  if (tokens.some((token) => token.tokenId === tokenId)) return null;
  return tokens.length > 0 ? { kind: "unknown-token" } : { kind: "gateway", failure: silent };
}

const silent: GatewayFailure = {
  retryable: true,
  mayHaveHappened: false,
  message: "the gateway did not say which tokens it takes",
};
