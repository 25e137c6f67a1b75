import { and, eq, isNull, ne, or, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { carts } from "#db/tables.ts";

/** Puts a code (as `normalizeCode` gives it) into a cart, or null for none. Throws DatabaseUnavailable. */
export async function changeCode(
  db: Database,
  cartId: string,
  code: string | null,
  now: number,
): Promise<void> {
  const differs =
    code === null
      ? sql`${carts.discountCode} is not null`
      : or(isNull(carts.discountCode), ne(carts.discountCode, code));
  await db.write(async (tx) => {
    await tx
      .update(carts)
      .set({ discountCode: code, revision: sql`${carts.revision} + 1`, updatedAt: now })
      .where(and(eq(carts.id, cartId), isNull(carts.orderedAt), differs));
  });
}
