import { and, eq, gt, isNull, ne, or, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { discounts, orders } from "#db/tables.ts";
import { coveredMinor, covers } from "#lib/checkout/pricing/discount-lines.ts";
import type { AppliedDiscount, PriceableLine } from "#lib/checkout/pricing/price-lines.ts";
import type { DiscountProblem } from "#lib/discounts/types.ts";
import { fail, ok, type Result } from "#lib/shared/result.ts";

export type Discount = typeof discounts.$inferSelect;

export type DiscountRequest = {
  /** As `normalizeCode` gives it; null for none. */
  code: string | null;
  /** Who buys, as far as it is known: the limit by person needs it. */
  email: string;
  lines: PriceableLine[];
};

/** The discount of a code for these lines at `now` (ms UTC), or why it takes nothing off; null without a code. */
export async function findDiscount(
  read: Reader,
  { code, email, lines }: DiscountRequest,
  now: number,
): Promise<Result<AppliedDiscount, DiscountProblem> | null> {
  if (code === null) return null;
  const [discount] = await read.select().from(discounts).where(eq(discounts.code, code));
  if (!discount) return fail({ kind: "unknown" });
  const problem = findProblem(discount, lines, now);
  if (problem) return fail(problem);
  const { id, kind, value, collections, maxUsesPerEmail } = discount;
  if (maxUsesPerEmail !== null && (await usesBy(read, id, email)) >= maxUsesPerEmail)
    return fail({ kind: "used-by-you" });
  return ok({ id, code, kind, value, collections });
}

/** Whether any code has not ended yet at `now`: else there is no field for one. */
export async function hasDiscounts(read: Reader, now: number): Promise<boolean> {
  const [one] = await read
    .select({ id: discounts.id })
    .from(discounts)
    .where(or(isNull(discounts.endsAt), gt(discounts.endsAt, now)))
    .limit(1);
  return one !== undefined;
}

function findProblem(
  discount: Discount,
  lines: PriceableLine[],
  now: number,
): DiscountProblem | null {
  if (now < discount.startsAt) return { kind: "not-started" };
  if (discount.endsAt !== null && now >= discount.endsAt) return { kind: "ended" };
  if (discount.maxUses !== null && discount.used >= discount.maxUses) return { kind: "used-up" };
  if (!lines.some((line) => covers(discount, line))) return { kind: "no-goods" };
  const missingMinor = discount.minSubtotalMinor - coveredMinor(discount, lines);
  return missingMinor > 0 ? { kind: "minimum", missingMinor } : null;
}

/** Orders of an e-mail address, in any case of letters, that hold a discount. */
export async function usesBy(read: Reader, discountId: string, email: string): Promise<number> {
  if (email === "") return 0;
  const mine = eq(sql`lower(${orders.email})`, email.toLowerCase());
  const held = ne(orders.stock, "released");
  return (
    await read
      .select({ id: orders.id })
      .from(orders)
      .where(and(eq(orders.discountId, discountId), held, mine))
  ).length;
}
