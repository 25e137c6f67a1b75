import type { Database } from "#db/client.ts";
import type { Gateway } from "#lib/payments/gateway.ts";
import type { Clock } from "#lib/shared/clock.ts";
import type { Shop } from "#lib/shop.ts";

type Parts = {
  db: Database;
  clock: Clock;
  /** Opens payments. */
  gateway: Gateway;
  /** Follows payments of the other generation. */
  other?: Gateway;
  appUrl?: string;
};

/** A shop of a test's own, whose `gateway` may be replaced while the test runs. */
export function testShop({ other, appUrl = "http://localhost:1", ...parts }: Parts): Shop {
  const shop: Shop = {
    ...parts,
    appUrl,
    gatewayFor: (api) =>
      [shop.gateway, parts.gateway, other].find((one) => one?.api === api) ?? shop.gateway,
    currency: "USD",
  };
  return shop;
}
