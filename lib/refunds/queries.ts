import "server-only";
import { getShop } from "#lib/get-shop.ts";
import { findOrder } from "#lib/orders/view/find-order.ts";
import { findUnconfirmed } from "#lib/refunds/address/confirm-address.ts";
import { readRefundView } from "#lib/refunds/view/read-refund-view.ts";
import type { RefundView } from "#lib/refunds/view/refund-view.ts";

/** The refunds of the order that a token opens; null when there is nothing to tell. */
export async function getRefundView(token: string): Promise<RefundView | null> {
  const shop = getShop();
  const order = await findOrder(shop.db.read, token);
  return order ? readRefundView(shop, order) : null;
}

/** The order of a link that confirms an address, and that address: null once the link no longer works. */
export async function getAddressToConfirm(token: string, secret: string) {
  const { db, clock } = getShop();
  const order = await findOrder(db.read, token);
  if (!order) return null;
  const { number } = order;
  const found = await findUnconfirmed(db.read, order.id, secret, clock.now());
  const address = found && {
    crypto: found.crypto,
    chain: found.chain,
    address: found.address,
    memo: found.memo,
  };
  return { number, address };
}
