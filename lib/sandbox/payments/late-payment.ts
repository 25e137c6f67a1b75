import { ApiError } from "#lib/sandbox/api-error.ts";
import {
  expiryOf,
  type LockRow,
  type OrderRow,
  type PaymentRow,
} from "#lib/sandbox/orders/find-order.ts";
import { tokensDue } from "#lib/sandbox/orders/lock-token.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { readSettings } from "#lib/sandbox/settings/settings.ts";
import { chainOf } from "#lib/sandbox/tokens/chains.ts";
import { priceOf } from "#lib/sandbox/tokens/prices.ts";
import { tokenOf } from "#lib/sandbox/tokens/tokens.ts";
import type { SandboxToken } from "#lib/sandbox/types.ts";

/** What a payment is measured by. */
export type Terms = Pick<LockRow, "tokenId" | "rate" | "orderAmount">;

const DAY_MS = 86_400_000;

/** How a payment belongs to its order; only v2 takes other coins and closes addresses. Throws ApiError. */
export function tieOf(sandbox: Sandbox, order: OrderRow, token: SandboxToken): PaymentRow["tie"] {
  if (order.generation === "v1") return "order";
  const { v2LateDays, v2AfterLateDays } = readSettings(sandbox.store);
  if (sandbox.clock.now() > expiryOf(order) + v2LateDays * DAY_MS) {
    if (v2AfterLateDays === "deposit") return "too-late";
    throw new ApiError(409, "too-late", `The address closed ${v2LateDays} days after expiry.`);
  }
  if (order.kind === "hosted" || order.tokenId === null || order.tokenId === token.tokenId)
    return "order";
  const [due, paid] = [chainOf(tokenOf(order.tokenId).chain), chainOf(token.chain)];
  if (due.chain === paid.chain || (due.isEvm && paid.isEvm)) return "other-coin";
  throw new ApiError(409, "chain", `The order's address is on ${due.chain}, not on ${paid.chain}.`);
}

/** Terms of a coin that an order did not ask for. */
export const unlocked = (sandbox: Sandbox, token: SandboxToken): Terms => ({
  tokenId: token.tokenId,
  rate: priceOf(sandbox, token),
  orderAmount: "0",
});

/**
 * The terms of a payment made now: the locked ones, but for v2's late money the live rate. An order in one coin still
 * counts that coin; an invoice counts what the coin is worth, so that more or less of it is due.
 */
export function termsNow(
  sandbox: Sandbox,
  order: OrderRow,
  lock: Terms,
  token: SandboxToken,
): Terms {
  const isLate = sandbox.clock.now() > expiryOf(order);
  if (order.generation === "v1" || !isLate) return lock;
  const rate = priceOf(sandbox, token);
  if (order.kind === "native") return { ...lock, rate };
  return { ...lock, rate, orderAmount: tokensDue(sandbox, order, rate, token.precision) };
}
