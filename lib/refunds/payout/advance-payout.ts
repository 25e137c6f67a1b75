import { eq } from "drizzle-orm";
import { payouts } from "#db/tables.ts";
import { recordEvent } from "#lib/orders/events/record-event.ts";
import { changeOrder } from "#lib/orders/ledger/change-order.ts";
import type { GatewayFailure } from "#lib/payments/gateway.ts";
import type { Withdrawal } from "#lib/payments/gateway-funds.ts";
import { payOut } from "#lib/payments/pay-out.ts";
import { type Begun, beginAsking } from "#lib/refunds/payout/begin-asking.ts";
import { endPayout, type OwnReason } from "#lib/refunds/payout/end-payout.ts";
import type { PayoutContext } from "#lib/refunds/payout/payout-context.ts";
import { retryAt } from "#lib/refunds/payout/retry-at.ts";
import type { Result } from "#lib/shared/result.ts";
import type { Shop } from "#lib/shop.ts";

/** Takes a payout one step further: asks the gateway to pay it, or looks at what became of it. */
export async function advancePayout(shop: Shop, context: PayoutContext): Promise<void> {
  const { payout, attempt } = context;
  const gateway = shop.gatewayFor(attempt.api);
  if (payout.shownAt !== null) {
    const shown = await gateway.funds.getWithdrawal(payout.id);
    if (shown.ok && shown.value) return book(shop, context, shown.value);
    // Once shown it exists: an answer without it lags.
    return putOff(shop, context, shown.ok ? "" : shown.error.message);
  }
  const begun = await beginAsking(shop, context);
  if (begun.kind === "ended") return;
  if (begun.kind === "retry") return putOff(shop, context, begun.reason);
  const answer =
    begun.kind === "ask"
      ? await payOut(gateway, begun.request)
      : await gateway.funds.getWithdrawal(payout.id);
  return conclude(shop, context, begun, answer);
}

/** Longer than any answer is on its way: what the gateway refuses or doesn't show by then, it never took. */
const CERTAIN_AFTER_MS = 24 * 3600 * 1000;

async function conclude(
  shop: Shop,
  context: PayoutContext,
  begun: Extract<Begun, { kind: "ask" | "follow" }>,
  answer: Result<Withdrawal | null, GatewayFailure>,
): Promise<void> {
  if (answer.ok && answer.value) return book(shop, context, answer.value);
  const { uncertainSince } = begun;
  const failure = answer.ok ? null : answer.error;
  const reason = failure?.message ?? (begun.kind === "follow" ? begun.reason : "");
  if (failure?.mayHaveHappened || failure?.retryable)
    return putOff(shop, context, reason, {
      uncertainAt: failure.mayHaveHappened ? shop.clock.now() : uncertainSince,
    });
  // It says no. Was it ever asked without an answer, that earlier call may still be on its way.
  const isCertain = uncertainSince === null || shop.clock.now() - uncertainSince > CERTAIN_AFTER_MS;
  if (!isCertain) return putOff(shop, context, reason, { uncertainAt: uncertainSince });
  await changeOrder(shop, context.attempt.orderId, (tx, order, now) =>
    endPayout({ tx, order, appUrl: shop.appUrl, now }, context.payout, {
      status: "failed",
      reason,
    }),
  );
}

/** What the gateway shows of it. */
async function book(shop: Shop, context: PayoutContext, shown: Withdrawal): Promise<void> {
  const { payout, refund, attempt } = context;
  const status = shown.status === "approval" ? "waiting" : "processing";
  if (shown.status !== "success" && shown.status !== "failed" && payout.status === status)
    return putOff(shop, context, "");
  await changeOrder(shop, attempt.orderId, async (tx, order, now) => {
    const place = { tx, order, appUrl: shop.appUrl, now };
    if (shown.status === "success")
      return endPayout(place, payout, { status: "success", withdrawal: shown });
    if (shown.status === "failed") {
      const reason = shown.reason || ("not-sent" satisfies OwnReason);
      return endPayout(place, payout, { status: "failed", reason });
    }
    await tx
      .update(payouts)
      .set({
        status,
        shownAt: payout.shownAt ?? now,
        uncertainAt: null,
        reason: "",
        checks: 0,
        nextCheckAt: retryAt(0, now),
      })
      .where(eq(payouts.id, payout.id));
    const { amount, crypto } = refund;
    const event = { kind: "refund-changed", amount, crypto, status: "processing" } as const;
    if (payout.shownAt === null) await recordEvent(tx, order.id, now, event);
  });
}

/** Looks at it again later, slower each time. Where nobody can have been asked, it is as if only approved. */
async function putOff(
  shop: Shop,
  { payout }: PayoutContext,
  reason: string,
  known: { uncertainAt?: number | null } = {},
): Promise<void> {
  const now = shop.clock.now();
  const unasked = known.uncertainAt === null ? { status: "approved" as const } : {};
  await shop.db.write(async (tx) => {
    await tx
      .update(payouts)
      .set({
        ...known,
        ...unasked,
        reason,
        checks: payout.checks + 1,
        nextCheckAt: retryAt(payout.checks, now),
      })
      .where(eq(payouts.id, payout.id));
  });
}
