import { and, gt, isNotNull, ne, or } from "drizzle-orm";
import { attempts } from "#db/tables.ts";
import type { Shop } from "#lib/shop.ts";

const DAY_MS = 24 * 3600 * 1000;

/** Has the reconciler ask about every open and lately closed attempt now: whatever was paid while nobody looked. */
export async function scheduleAllChecks(shop: Shop): Promise<void> {
  const now = shop.clock.now();
  await shop.db.write(async (tx) => {
    await tx
      .update(attempts)
      .set({ nextCheckAt: now })
      .where(
        and(
          isNotNull(attempts.nextCheckAt),
          or(ne(attempts.status, "closed"), gt(attempts.expiresAt, now - DAY_MS)),
        ),
      );
  });
}
