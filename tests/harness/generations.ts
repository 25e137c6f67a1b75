import type { GatewayApi } from "#lib/payments/gateway.ts";

/** The generation that a shop under test opens payments with; `vitest.config.ts` runs the suites once for each. */
export const generation: GatewayApi = process.env.GATEWAY_API === "v2" ? "v2" : "v1";

/** Token ids as the shop's gateway of the generation names them. */
export const tokens =
  generation === "v1"
    ? {
        usdt: "0912e09a-d8e2-41d7-a0bc-a25530892988",
        btc: "7d0c3b5e-19b2-4d64-9a53-2f6f0c1ab001",
      }
    : { usdt: "1280:TRX", btc: "1155:BTC" };
