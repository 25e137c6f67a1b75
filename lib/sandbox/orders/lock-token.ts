import { and, eq } from "drizzle-orm";
import { round } from "#lib/ccpayment/shared/decimal.ts";
import { ApiError } from "#lib/sandbox/api-error.ts";
import type { LockRow, OrderRow } from "#lib/sandbox/orders/find-order.ts";
import { tokensFor } from "#lib/sandbox/orders/pricing.ts";
import { paymentsOf } from "#lib/sandbox/payments/find-payments.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { readSettings } from "#lib/sandbox/settings/settings.ts";
import { prepared } from "#lib/sandbox/store/prepared.ts";
import { locks, orders } from "#lib/sandbox/store/tables/orders.ts";
import { addressFor } from "#lib/sandbox/tokens/addresses.ts";
import { priceOf } from "#lib/sandbox/tokens/prices.ts";
import type { SandboxToken } from "#lib/sandbox/types.ts";

/**
 * Locks a token's rate for an order and assigns its address. The amount is price ÷ rate, rounded up at
 * the token's decimals (docs/protocol/v1.md §7.3); a price in tokens is the amount. Throws ApiError.
 */
export function lockToken(sandbox: Sandbox, order: OrderRow, token: SandboxToken): LockRow {
  if (order.kind === "native" && order.tokenId !== null && order.tokenId !== token.tokenId)
    throw new ApiError(409, "native", "A native order is paid in the token it was opened for.");
  const { store, clock } = sandbox;
  const chosen = { merchantOrderId: order.merchantOrderId, tokenId: token.tokenId };
  const rate = priceOf(sandbox, token);
  const terms = {
    rate,
    orderAmount:
      order.currency === "token" ? order.price : tokensDue(sandbox, order, rate, token.precision),
    lockedAt: clock.now(),
  };
  insertIn(store).run({ ...chosen, ...terms, ...addressFor(order.merchantOrderId, token.chain) });
  if (hasLockExpired(sandbox, order, token))
    store.update(locks).set(terms).where(isChosen(chosen)).run();
  // SATS orders are valid for two hours at most (docs/protocol/v1.md §3.1).
  const validSeconds =
    token.crypto === "SATS" ? Math.min(order.validSeconds, 7200) : order.validSeconds;
  chooseIn(store).run({ ...chosen, validSeconds });
  const lock = lockOf(sandbox, order, token.tokenId);
  if (!lock) throw new Error("a stored lock was not found");
  return lock;
}

/** What an order is due in a token at a rate: rounded up, or in v2, by a setting, to the nearest. */
export function tokensDue(
  { store }: Sandbox,
  order: OrderRow,
  rate: string,
  places: number,
): string {
  const nearest = order.generation === "v2" && readSettings(store).v2PriceRounding === "half-up";
  if (!nearest) return tokensFor(order.price, order, rate, places);
  return round(tokensFor(order.price, order, rate, places + 20), places);
}

const LOCK_MS = 30 * 60_000;
const LOCK_MS_BTC = 24 * 3_600_000;

/** With `rateLock` set to 30-minutes, an unpaid rate expires: after a day for BTC (docs/protocol/v1.md §9). */
function hasLockExpired(sandbox: Sandbox, order: OrderRow, token: SandboxToken): boolean {
  if (readSettings(sandbox.store).rateLock === "until-expiry") return false;
  const lock = lockOf(sandbox, order, token.tokenId);
  const paid = paymentsOf(sandbox, order.merchantOrderId);
  if (!lock || paid.some((payment) => payment.tokenId === token.tokenId)) return false;
  const validMs = token.crypto === "BTC" ? LOCK_MS_BTC : LOCK_MS;
  return sandbox.clock.now() > lock.lockedAt + validMs;
}

/** The lock of the token last chosen, if one was; or of another token that was once chosen. */
export function lockOf(
  { store }: Sandbox,
  { merchantOrderId, tokenId: chosen }: Pick<OrderRow, "merchantOrderId" | "tokenId">,
  tokenId = chosen,
): LockRow | undefined {
  if (tokenId === null) return undefined;
  return lockIn(store).get({ merchantOrderId, tokenId });
}

type Chosen = { merchantOrderId: string; tokenId: string };
const isChosen = ({ merchantOrderId, tokenId }: Chosen) =>
  and(eq(locks.merchantOrderId, merchantOrderId), eq(locks.tokenId, tokenId));
const lockIn = prepared((store, chosen: Chosen) =>
  store.select().from(locks).where(isChosen(chosen)),
);
const insertIn = prepared((store, lock: Omit<LockRow, "id">) => {
  const { merchantOrderId, tokenId, rate, orderAmount, address, memo, lockedAt } = lock;
  return store
    .insert(locks)
    .values({ merchantOrderId, tokenId, rate, orderAmount, address, memo, lockedAt })
    .onConflictDoNothing();
});
const chooseIn = prepared(
  (store, { merchantOrderId, tokenId, validSeconds }: Chosen & { validSeconds: number }) =>
    store
      .update(orders)
      .set({ tokenId, validSeconds })
      .where(eq(orders.merchantOrderId, merchantOrderId)),
);
