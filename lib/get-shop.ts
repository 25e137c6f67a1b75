import { join } from "node:path";
import { getDb } from "#db/client.ts";
import { env } from "#lib/env.ts";
import { createGateways } from "#lib/payments/create-gateways.ts";
import { observedFetch } from "#lib/payments/observed-fetch.ts";
import { fileClock, systemClock } from "#lib/shared/clock.ts";
import { singleton } from "#lib/shared/singleton.ts";
import type { Shop } from "#lib/shop.ts";
import shop from "#shop/shop.ts";

/** The process's shop, built from the environment. */
export function getShop(): Shop {
  return singleton("shop", buildShop);
}

function buildShop(): Shop {
  const { appUrl, dataDir, gateway, sandbox } = env();
  // Beside a sandbox the shop follows its clock, so that time moves for both.
  const clock = sandbox === "off" ? systemClock : fileClock(join(dataDir, "clock.json"));
  const gateways = createGateways(gateway, { appUrl, clock, fetch: observedFetch });
  return {
    db: getDb(),
    clock,
    gateway: gateways[gateway.api],
    gatewayFor: (api) => gateways[api],
    currency: shop.currency,
    appUrl,
  };
}
