import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { prepared } from "#db/queries/prepared.ts";
import { orderLines, variants } from "#db/tables.ts";
import { queueShopEmail } from "#lib/mail/queue-email.ts";
import { readSetting } from "#lib/settings/store.ts";

/** Tells the merchant which of an order's variants have few pieces left, once until each is restocked. */
export async function reportLowStock(
  tx: Tx,
  orderId: string,
  appUrl: string,
  now: number,
): Promise<void> {
  const { lowStockAt } = await readSetting(tx, "owner-emails");
  for (const { id, stocked, policy, ...email } of await readBought(tx, { orderId })) {
    if (policy !== "deny" || email.available > lowStockAt) continue;
    const cause = `${id} of ${stocked}`;
    await queueShopEmail(tx, { kind: "owner-low-stock", ...email }, { appUrl, cause, now });
  }
}

const readBought = prepared((tx: Tx, { orderId }: { orderId: string }) =>
  tx
    .select({
      id: variants.id,
      productId: variants.productId,
      policy: variants.policy,
      available: variants.available,
      stocked: variants.initial,
      title: orderLines.title,
      options: orderLines.options,
    })
    .from(orderLines)
    .innerJoin(variants, eq(variants.id, orderLines.variantId))
    .where(eq(orderLines.orderId, orderId)),
);
