import type { GatewayOptions } from "#lib/payments/account.ts";
import { ccpaymentV1Gateway } from "#lib/payments/ccpayment-v1/create-gateway.ts";
import { ccpaymentV2Gateway } from "#lib/payments/ccpayment-v2/create-gateway.ts";
import type { Gateway, GatewayApi } from "#lib/payments/gateway.ts";
import { sandboxCredentials } from "#lib/shared/sandbox-credentials.ts";

/** The generation that a shop under test opens payments with; `vitest.config.ts` runs the suites once for each. */
export const generation: GatewayApi = process.env.GATEWAY_API === "v2" ? "v2" : "v1";

/** The sandbox's account of the generation. */
export const account = generation === "v1" ? sandboxCredentials : sandboxCredentials.v2;

/** A gateway of the generation with the sandbox's account; `baseUrl` is the address of that generation's API. */
export const gatewayAt = (
  options: Omit<GatewayOptions, "appId" | "appSecret" | "payOrigins"> & { payOrigins?: string[] },
): Gateway =>
  (generation === "v1" ? ccpaymentV1Gateway : ccpaymentV2Gateway)({
    appId: account.appId,
    appSecret: account.appSecret,
    payOrigins: ["http://localhost:1"],
    ...options,
  });

/** Token ids as the shop's gateway of the generation names them. */
export const tokens =
  generation === "v1"
    ? {
        usdt: "0912e09a-d8e2-41d7-a0bc-a25530892988",
        btc: "7d0c3b5e-19b2-4d64-9a53-2f6f0c1ab001",
      }
    : { usdt: "1280:TRX", btc: "1155:BTC" };
