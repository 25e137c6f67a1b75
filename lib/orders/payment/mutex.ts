import type { Shop } from "#lib/shop.ts";

const running = new WeakMap<Shop, Map<string, Promise<unknown>>>();

/** Runs `work` after all earlier work for the same order in this process: a double click waits for the first click. */
export async function mutex<T>(shop: Shop, orderId: string, work: () => Promise<T>): Promise<T> {
  const ofShop = running.get(shop) ?? new Map<string, Promise<unknown>>();
  running.set(shop, ofShop);
  const turn = (ofShop.get(orderId) ?? Promise.resolve()).then(work, work);
  ofShop.set(orderId, turn);
  try {
    return await turn;
  } finally {
    if (ofShop.get(orderId) === turn) ofShop.delete(orderId);
  }
}
