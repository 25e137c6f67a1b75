import { and, desc, eq, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { refundAddresses } from "#db/tables.ts";

export type RefundAddress = typeof refundAddresses.$inferSelect;

/** The address that an order's refunds in one token go to, confirmed or not; null where none was given. */
export async function currentAddress(
  read: Pick<Reader, "select">,
  orderId: string,
  crypto: string,
): Promise<RefundAddress | null> {
  const [address] = await read
    .select()
    .from(refundAddresses)
    .where(
      and(
        eq(refundAddresses.orderId, orderId),
        eq(refundAddresses.crypto, crypto),
        isNull(refundAddresses.voidedAt),
      ),
    )
    .orderBy(desc(refundAddresses.createdAt), desc(refundAddresses.id));
  return address ?? null;
}
