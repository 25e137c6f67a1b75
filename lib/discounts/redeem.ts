import { and, eq, isNull, lt, or, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { discounts } from "#db/tables.ts";
import type { AppliedDiscount } from "#lib/checkout/pricing/price-lines.ts";
import { type DiscountRequest, findDiscount, usesBy } from "#lib/discounts/find-discount.ts";
import type { DiscountProblem } from "#lib/discounts/types.ts";
import { fail, type Result } from "#lib/shared/result.ts";

/**
 * Counts an order that is about to be placed towards its code's limits, and gives the discount; or says why there is
 * none. Null without a code. Runs in the transaction that places the order.
 */
export async function redeemDiscount(
  tx: Tx,
  request: DiscountRequest,
  now: number,
): Promise<Result<AppliedDiscount, DiscountProblem> | null> {
  const found = await findDiscount(tx, request, now);
  if (!found?.ok) return found;
  const problem = await takeUse(tx, found.value.id, request.email);
  return problem ? fail(problem) : found;
}

/**
 * Takes one use by a conditional update, which locks the discount: whoever orders at the same time waits for it, so that
 * the count by e-mail address that follows is right as well.
 */
export async function takeUse(
  tx: Tx,
  discountId: string,
  email: string,
): Promise<DiscountProblem | null> {
  const [taken] = await tx
    .update(discounts)
    .set({ used: sql`${discounts.used} + 1` })
    .where(
      and(
        eq(discounts.id, discountId),
        or(isNull(discounts.maxUses), lt(discounts.used, discounts.maxUses)),
      ),
    )
    .returning();
  if (!taken) return { kind: "used-up" };
  const { maxUsesPerEmail } = taken;
  if (maxUsesPerEmail === null || (await usesBy(tx, discountId, email)) < maxUsesPerEmail)
    return null;
  await returnUse(tx, discountId);
  return { kind: "used-by-you" };
}

/** Gives a use back: its order was released. */
export async function returnUse(tx: Tx, discountId: string): Promise<void> {
  await tx
    .update(discounts)
    .set({ used: sql`${discounts.used} - 1` })
    .where(eq(discounts.id, discountId));
}
