import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { attempts, payouts } from "#db/tables.ts";
import { parseUnits } from "#lib/fraction.ts";
import { applyGatewayOrder } from "#lib/orders/ledger/apply-gateway-order.ts";
import { changeOrder, type Order } from "#lib/orders/ledger/change-order.ts";
import { readFacts } from "#lib/orders/ledger/facts.ts";
import { confirmAttempt } from "#lib/orders/reconciliation/confirm-attempt.ts";
import type { WithdrawalRequest } from "#lib/payments/gateway-funds.ts";
import { amountFor, readRefundable } from "#lib/refunds/due-back.ts";
import { endPayout, type OwnReason } from "#lib/refunds/payout/end-payout.ts";
import type { PayoutContext } from "#lib/refunds/payout/payout-context.ts";
import type { Shop } from "#lib/shop.ts";

/**
 * ask: the gateway may be asked to pay. follow: it may have been asked before, and what it shows decides. retry: it
 * gives no answer now. ended: nothing is to be done any more.
 */
export type Begun =
  | { kind: "ask"; request: WithdrawalRequest; uncertainSince: number | null }
  | { kind: "follow"; uncertainSince: number | null; reason: string }
  | { kind: "retry"; reason: string }
  | { kind: "ended" };

/**
 * Makes sure, right before money leaves, that it is still due: refunds made on the gateway's dashboard since the
 * approval count. Commits that the gateway is being asked, so that a crash from here on leaves no doubt about it.
 */
export async function beginAsking(shop: Shop, context: PayoutContext): Promise<Begun> {
  const { attempt, refund, address } = context;
  const gateway = shop.gatewayFor(attempt.api);
  const tokens = await gateway.listTokens(shop.currency);
  if (!tokens.ok) return { kind: "retry", reason: tokens.error.message };
  const token = tokens.value.find(
    ({ crypto, chain }) => crypto === refund.crypto && chain === address.chain,
  );
  const confirmation = await confirmAttempt(shop, attempt);
  if (!confirmation.ok) return { kind: "retry", reason: confirmation.error.message };
  const { order: shown, askedAt } = confirmation.value;
  return changeOrder(shop, attempt.orderId, async (tx, order, now) => {
    const [current] = await tx.select().from(attempts).where(eq(attempts.id, attempt.id));
    if (current) await applyGatewayOrder(tx, current, shown, askedAt, now);
    const [payout] = await tx.select().from(payouts).where(eq(payouts.id, context.payout.id));
    if (payout?.status !== "approved" && payout?.status !== "asking") return { kind: "ended" };
    const problem = await whyNot(tx, order, context, token !== undefined, now);
    if (problem && payout.uncertainAt === null) {
      const place = { tx, order, appUrl: shop.appUrl, now };
      await endPayout(place, payout, { status: "failed", reason: problem });
      return { kind: "ended" };
    }
    const uncertainSince = payout.uncertainAt;
    if (problem || !token) return { kind: "follow", uncertainSince, reason: problem ?? "" };
    await tx
      .update(payouts)
      .set({ status: "asking", askedAt: now, uncertainAt: now })
      .where(eq(payouts.id, payout.id));
    const request = {
      withdrawalId: payout.id,
      tokenId: token.tokenId,
      address: address.address,
      memo: address.memo,
      amount: refund.amount,
      merchantPaysFee: payout.merchantPaysFee,
    };
    return { kind: "ask", request, uncertainSince };
  });
}

/** Why the money must not leave any more, as one of the shop's own reasons; null when it may. */
async function whyNot(
  tx: Tx,
  order: Order,
  { payout, refund }: PayoutContext,
  isOffered: boolean,
  now: number,
): Promise<OwnReason | null> {
  const facts = await readFacts(tx, order.id);
  const others = facts.refunds.filter((one) => one.payoutId !== payout.id);
  const line = readRefundable(order, { ...facts, refunds: others }, now).find(
    (one) => one.attemptId === refund.attemptId && one.crypto === refund.crypto,
  );
  const left = line ? amountFor(line, refund.kind).amount : "0";
  if (parseUnits(left) < parseUnits(refund.amount)) return "no-longer-due";
  return isOffered ? null : "token-not-offered";
}
