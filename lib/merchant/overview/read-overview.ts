import "server-only";
import {
  countByState,
  countToShip,
  readOpenMoney,
  readReviews,
} from "#lib/merchant/overview/read-open-money.ts";
import {
  readHealth,
  readLastNotifications,
  readLowStock,
} from "#lib/merchant/overview/read-operations.ts";
import { readSales, readTopProducts } from "#lib/merchant/overview/read-sales.ts";
import type { Grouping } from "#lib/merchant/overview/sales-periods.ts";
import { readSetting } from "#lib/settings/store.ts";
import type { Shop } from "#lib/shop.ts";

const TOP_PRODUCTS_MS = 30 * 86_400_000;
const ROWS = 6;

/** Everything on the console's first page. */
export async function readOverview({ db: { read }, clock }: Shop, grouping: Grouping) {
  const now = clock.now();
  return {
    sales: await readSales(read, grouping, now),
    topProducts: await readTopProducts(read, now - TOP_PRODUCTS_MS, ROWS),
    openMoney: await readOpenMoney(read, now),
    states: await countByState(read),
    reviews: await readReviews(read, ROWS),
    toShip: await countToShip(read),
    lowStock: await readLowStock(read, (await readSetting(read, "owner-emails")).lowStockAt, ROWS),
    health: await readHealth(read, now),
    notifications: await readLastNotifications(read, ROWS),
  };
}
