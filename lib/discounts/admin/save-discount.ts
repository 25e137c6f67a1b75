import { and, eq, ne } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { forUpdate } from "#db/queries/lock.ts";
import { discounts } from "#db/tables.ts";
import type { DiscountInput } from "#lib/discounts/admin/discount-form.ts";
import type { Discount } from "#lib/discounts/find-discount.ts";
import { newId } from "#lib/ids.ts";

/** code-taken: another one has it. below-uses: its limit would be under what is used. changed: by somebody else since `updatedAt`. */
export type SaveProblem =
  | { kind: "code-taken" | "unknown" | "changed" }
  | { kind: "below-uses"; uses: number };

export type Saved = { before: Discount; after: Discount } | { problem: SaveProblem };

/** Adds a code at `now` (ms UTC); null when there is such a code already. */
export async function addDiscount(
  tx: Tx,
  input: DiscountInput,
  now: number,
): Promise<Discount | null> {
  const [added] = await tx
    .insert(discounts)
    .values({ ...input, id: newId(), createdAt: now, updatedAt: now })
    .onConflictDoNothing()
    .returning();
  return added ?? null;
}

/** Changes a code that nobody else has changed since `updatedAt`. */
export async function updateDiscount(
  tx: Tx,
  { id, updatedAt }: Pick<Discount, "id" | "updatedAt">,
  input: Partial<DiscountInput>,
  now: number,
): Promise<Saved> {
  const [before] = await forUpdate(tx.select().from(discounts).where(eq(discounts.id, id)));
  if (!before) return { problem: { kind: "unknown" } };
  if (before.updatedAt !== updatedAt) return { problem: { kind: "changed" } };
  const { code = before.code, maxUses = before.maxUses } = input;
  const [taken] = await tx
    .select({ id: discounts.id })
    .from(discounts)
    .where(and(eq(discounts.code, code), ne(discounts.id, id)));
  if (taken) return { problem: { kind: "code-taken" } };
  if (maxUses !== null && maxUses < before.used)
    return { problem: { kind: "below-uses", uses: before.used } };
  const [after] = await tx
    .update(discounts)
    .set({ ...input, updatedAt: Math.max(now, updatedAt + 1) })
    .where(eq(discounts.id, id))
    .returning();
  return after ? { before, after } : { problem: { kind: "unknown" } };
}
