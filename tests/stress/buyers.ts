import { openDatabase } from "#db/open-database.ts";
import { systemClock } from "#lib/shared/clock.ts";
import type { Shop } from "#lib/shop.ts";
import { gatewayAt, generation } from "#tests/harness/generations.ts";
import { testShop } from "#tests/harness/test-shop.ts";
import { allBuy } from "#tests/stress/all-buy.ts";

/** Sent to a process of buyers: what all of them order at the same time. */
export type BuyRequest = { variantId: string; buyers: number };

// One of several shop processes on one database.
const [databaseUrl = "", baseUrl = ""] = process.argv.slice(2);
const shop: Shop = testShop({
  db: openDatabase(databaseUrl),
  clock: systemClock,
  gateway: gatewayAt({
    baseUrl: generation === "v1" ? baseUrl : `${baseUrl}/v2`,
    notifyUrl: "http://127.0.0.1:1/hook",
    clock: systemClock,
  }),
});

process.on("message", async ({ variantId, buyers }: BuyRequest) => {
  await allBuy(shop, variantId, buyers);
  process.send?.("done");
});
