import { createHash } from "node:crypto";
import { and, count, eq, gt, inArray, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { attempts, payouts, refundAddresses } from "#db/tables.ts";
import { newId, newToken } from "#lib/ids.ts";
import { MAX_REFUND_ADDRESSES_PER_DAY } from "#lib/limits/limits.ts";
import type { ShopperEmail } from "#lib/mail/email-content.ts";
import { queueEmail } from "#lib/mail/queue-email.ts";
import { recordEvent } from "#lib/orders/events/record-event.ts";
import { isErased } from "#lib/orders/is-erased.ts";
import { changeOrder, type Order } from "#lib/orders/ledger/change-order.ts";
import { readFacts } from "#lib/orders/ledger/facts.ts";
import { networkName } from "#lib/payments/wallet/networks.ts";
import { checkAddress } from "#lib/refunds/address/check-address.ts";
import type { RefundAddress } from "#lib/refunds/address/current-address.ts";
import { readRefundable, takesAddress } from "#lib/refunds/due-back.ts";
import { type ChangePlace, endPayout } from "#lib/refunds/payout/end-payout.ts";
import { fail, ok, type Result } from "#lib/shared/result.ts";
import type { Shop } from "#lib/shop.ts";
import { refundMessages } from "#messages/order/refunds.ts";

export type GivenAddress = { crypto: string; chain: string; address: string; memo: string };

/**
 * nothing-due: no money in this token. chain, address, memo: what the network says of them. own-address: one of the
 * shop's, to which the order was to be paid. too-many: a day's limit. erased: the order no longer knows who to mail.
 */
export type GiveError =
  | "nothing-due"
  | "chain"
  | "address"
  | "memo"
  | "own-address"
  | "too-many"
  | "erased";

const DAY_MS = 24 * 3600 * 1000;
const LINK_VALID_MS = DAY_MS;

/** How a link's secret is kept. */
export const hashSecret = (secret: string) => createHash("sha256").update(secret).digest("hex");

/**
 * Keeps where an order's money in one token can be sent back to, and mails the link that confirms it. The address
 * before it is void, and so is what was approved to it and not yet sent. Throws DatabaseUnavailable.
 */
export async function giveRefundAddress(
  shop: Shop,
  orderId: string,
  given: GivenAddress,
): Promise<Result<null, GiveError>> {
  const problem = checkAddress(given.chain, given.address, given.memo);
  if (problem) return fail(problem);
  return changeOrder(shop, orderId, async (tx, order, now) => {
    const refused = await refuse(tx, order, given, now);
    if (refused) return fail(refused);
    await voidAddresses({ tx, order, appUrl: shop.appUrl, now }, given.crypto);
    const secret = newToken();
    const row = {
      ...given,
      id: newId(),
      orderId: order.id,
      secretHash: hashSecret(secret),
      createdAt: now,
      expiresAt: now + LINK_VALID_MS,
      confirmedAt: null,
      voidedAt: null,
    };
    await tx.insert(refundAddresses).values(row);
    const { crypto, chain } = given;
    await recordEvent(tx, order.id, now, { kind: "refund-address-given", crypto, chain });
    await queueEmail(tx, order, confirmation(shop.appUrl, order, row, secret), {
      appUrl: shop.appUrl,
      cause: row.id,
      now,
    });
    return ok(null);
  });
}

/** Only whoever reads the order's mail can open its link. */
const confirmation = (
  appUrl: string,
  { token }: Order,
  { crypto, chain, address, memo, expiresAt }: RefundAddress,
  secret: string,
): ShopperEmail => ({
  kind: "refund-address-confirm",
  crypto,
  network: networkName(chain),
  address: memo === "" ? address : `${address}, ${refundMessages.address.tag(memo)}`,
  url: `${appUrl}/orders/${token}/refund/${secret}`,
  expiresAt,
});

async function refuse(
  tx: Tx,
  order: Order,
  { crypto, address }: GivenAddress,
  now: number,
): Promise<GiveError | null> {
  if (isErased(order)) return "erased";
  const lines = readRefundable(order, await readFacts(tx, order.id), now);
  if (!lines.some((line) => line.crypto === crypto && takesAddress(order, line)))
    return "nothing-due";
  const own = and(eq(attempts.orderId, order.id), eq(attempts.address, address));
  if ((await tx.select({ id: attempts.id }).from(attempts).where(own)).length > 0)
    return "own-address";
  const recent = and(
    eq(refundAddresses.orderId, order.id),
    gt(refundAddresses.createdAt, now - DAY_MS),
  );
  const [day] = await tx.select({ given: count() }).from(refundAddresses).where(recent);
  return (day?.given ?? 0) >= MAX_REFUND_ADDRESSES_PER_DAY ? "too-many" : null;
}

/** What the gateway was asked for already goes its way: whether it pays is no longer ours to decide. */
async function voidAddresses(place: ChangePlace, crypto: string): Promise<void> {
  const { tx, order, now } = place;
  const voided = await tx
    .update(refundAddresses)
    .set({ voidedAt: now, secretHash: null })
    .where(
      and(
        eq(refundAddresses.orderId, order.id),
        eq(refundAddresses.crypto, crypto),
        isNull(refundAddresses.voidedAt),
      ),
    )
    .returning({ id: refundAddresses.id });
  if (voided.length === 0) return;
  const ids = voided.map(({ id }) => id);
  const approved = await tx
    .select()
    .from(payouts)
    .where(and(inArray(payouts.addressId, ids), eq(payouts.status, "approved")));
  for (const payout of approved) await endPayout(place, payout, { status: "voided" });
}
