import type { Database } from "#db/client.ts";
import type { Gateway, GatewayApi } from "#lib/payments/gateway.ts";
import type { Clock } from "#lib/shared/clock.ts";

/** What the domain works with; tests and the simulator make their own. */
export type Shop = {
  db: Database;
  clock: Clock;
  /** Opens payments; those under way are followed by `gatewayFor`. */
  gateway: Gateway;
  /** The gateway of one generation. */
  gatewayFor(api: GatewayApi): Gateway;
  /** Of every price, ISO 4217. */
  currency: string;
  /** No trailing slash. */
  appUrl: string;
};
