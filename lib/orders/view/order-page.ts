import type { Reader } from "#db/client.ts";
import { findOrder } from "#lib/orders/view/find-order.ts";

const PAGE = /^\/orders\/([^/]+)(?:\/(?:pay|receipt|refund\/[^/]+))?$/;

/** Whether a path is a page of an order that exists. */
export async function isOrderPage(read: Reader, path: string): Promise<boolean> {
  const token = PAGE.exec(path)?.[1];
  return token !== undefined && (await findOrder(read, token)) !== null;
}
