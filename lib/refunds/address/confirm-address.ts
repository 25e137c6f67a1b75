import { and, eq, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { refundAddresses } from "#db/tables.ts";
import { recordEvent } from "#lib/orders/events/record-event.ts";
import { changeOrder } from "#lib/orders/ledger/change-order.ts";
import type { RefundAddress } from "#lib/refunds/address/current-address.ts";
import { hashSecret } from "#lib/refunds/address/give-address.ts";
import type { Shop } from "#lib/shop.ts";

const SECRET = /^[A-Za-z0-9_-]{32}$/;

/** The address that a link still confirms at `now` (ms UTC); null once it was used, is void or has expired. */
export async function findUnconfirmed(
  read: Pick<Reader, "select">,
  orderId: string,
  secret: string,
  now: number,
): Promise<RefundAddress | null> {
  if (!SECRET.test(secret)) return null;
  const [found] = await read
    .select()
    .from(refundAddresses)
    .where(
      and(
        eq(refundAddresses.orderId, orderId),
        eq(refundAddresses.secretHash, hashSecret(secret)),
        isNull(refundAddresses.voidedAt),
      ),
    );
  return found && found.expiresAt > now ? found : null;
}

/** Confirms the address of a link, once; returns whether it did. Throws DatabaseUnavailable. */
export async function confirmRefundAddress(
  shop: Shop,
  orderId: string,
  secret: string,
): Promise<boolean> {
  return changeOrder(shop, orderId, async (tx, order, now) => {
    const found = await findUnconfirmed(tx, order.id, secret, now);
    if (!found) return false;
    await tx
      .update(refundAddresses)
      .set({ confirmedAt: now, secretHash: null })
      .where(eq(refundAddresses.id, found.id));
    const { crypto, chain } = found;
    await recordEvent(tx, order.id, now, { kind: "refund-address-confirmed", crypto, chain });
    return true;
  });
}
