import type { Database } from "#db/database.ts";
import { inBatches } from "#db/queries/batches.ts";
import { cartLines, carts } from "#db/tables.ts";
import { newToken } from "#lib/ids.ts";
import { addVariant } from "#tests/harness/fixtures.ts";

const PRODUCTS = 50;
const STOCK = 1_000_000;

/** Carts with a piece of one of fifty products each, all at one price; returns their ids. */
export async function fillCarts(db: Database, count: number): Promise<string[]> {
  const variants = await Promise.all(
    Array.from({ length: PRODUCTS }, () => addVariant({ db }, STOCK)),
  );
  const ids = Array.from({ length: count }, newToken);
  const at = Date.now();
  for (const some of inBatches(ids))
    await db.write(async (tx) => {
      await tx
        .insert(carts)
        .values(some.map((id) => ({ id, revision: 1, createdAt: at, updatedAt: at })));
      await tx.insert(cartLines).values(
        some.map((cartId, n) => {
          const variantId = variants[n % PRODUCTS] ?? "";
          return { cartId, variantId, quantity: 1, addedAt: at };
        }),
      );
    });
  return ids;
}
