import { join } from "node:path";
import { getDb } from "#db/client.ts";
import { expireProducts } from "#lib/catalog/expire-catalogue.ts";
import { env } from "#lib/env.ts";
import { announceOrder } from "#lib/orders/view/live-orders.ts";
import { ccpaymentGateway } from "#lib/payments/ccpayment-gateway.ts";
import { fileClock, systemClock } from "#lib/shared/clock.ts";
import type { Shop } from "#lib/shop.ts";

const key = Symbol.for("halftone.shop");
const holder = globalThis as { [key]?: Shop };

/** The process's shop, built from the environment once. */
export function getShop(): Shop {
  holder[key] ??= buildShop();
  return holder[key];
}

function buildShop(): Shop {
  const { appUrl, dataDir, gateway, sandbox } = env();
  // Beside a sandbox the shop follows its clock, so that time moves for both.
  const clock = sandbox === "off" ? systemClock : fileClock(join(dataDir, "clock.json"));
  return {
    db: getDb(),
    clock,
    gateway: ccpaymentGateway({ ...gateway, notifyUrl: `${appUrl}/api/webhooks/ccpayment`, clock }),
    appUrl,
    orderChanged: announceOrder,
    stockChanged: (slugs) => void expireProducts(slugs),
  };
}
