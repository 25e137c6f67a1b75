import { openSqlite } from "#db/sqlite.ts";
import { ccpaymentV1Gateway } from "#lib/payments/ccpayment-v1/create-gateway.ts";
import { systemClock } from "#lib/shared/clock.ts";
import { sandboxCredentials } from "#lib/shared/sandbox-credentials.ts";
import type { Shop } from "#lib/shop.ts";
import { testShop } from "#tests/harness/test-shop.ts";
import { allBuy } from "#tests/stress/all-buy.ts";

/** Sent to a process of buyers: what all of them order at the same time. */
export type BuyRequest = { variantId: string; buyers: number };

// One of several shop processes on one database.
const [databaseFile = "", baseUrl = ""] = process.argv.slice(2);
const shop: Shop = testShop({
  db: openSqlite(databaseFile),
  clock: systemClock,
  gateway: ccpaymentV1Gateway({
    ...sandboxCredentials,
    baseUrl,
    payOrigins: ["http://localhost:1"],
    notifyUrl: "http://127.0.0.1:1/hook",
    clock: systemClock,
  }),
});

process.on("message", async ({ variantId, buyers }: BuyRequest) => {
  await allBuy(shop, variantId, buyers);
  process.send?.("done");
});
