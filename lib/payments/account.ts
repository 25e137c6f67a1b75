import type { Clock } from "#lib/shared/clock.ts";

/** A merchant account at the gateway. */
export type GatewayAccount = {
  appId: string;
  appSecret: string;
  /** Of its API; no trailing slash. */
  baseUrl: string;
  /** The origins a payment page may be on: browsers are sent nowhere else. */
  payOrigins: string[];
};

export type GatewayOptions = GatewayAccount & {
  /** Where notifications about an order are posted. */
  notifyUrl: string;
  clock: Clock;
  /** Another way to the gateway than the network; for simulations. */
  fetch?: typeof fetch | undefined;
  /** What one request of a shopper may wait, ms; a page is due within ten seconds. */
  timeoutMs?: number | undefined;
};

export const DEFAULT_TIMEOUT_MS = 8000;
