import { explainSignature } from "#lib/payments/explain-signature.ts";
import type { Gateway, GatewayApi, GatewayFailure } from "#lib/payments/gateway.ts";
import { fail } from "#lib/shared/result.ts";

/** Stands for a generation without an account: payments once opened with it wait until its credentials are set again. */
export function unconfiguredGateway(api: GatewayApi): Gateway {
  const prefix = `CCPAYMENT_${api.toUpperCase()}`;
  const missing: GatewayFailure = {
    retryable: false,
    mayHaveHappened: false,
    message: `no account for API ${api}: set ${prefix}_APP_ID and ${prefix}_APP_SECRET`,
  };
  const refuse = async () => fail(missing);
  return {
    api,
    supportedCurrencies: refuse,
    openHosted: refuse,
    openNative: refuse,
    getOrders: refuse,
    listTokens: refuse,
    funds: {
      listBalances: refuse,
      getNetworkFee: refuse,
      withdraw: refuse,
      getWithdrawal: refuse,
    },
    readNotification: () => ({
      verdict: "refused",
      status: 401,
      reason: "no account for this API version",
      sentAt: "",
    }),
    explainSignature: (request) =>
      explainSignature(api, { appId: "", appSecret: "" }, request, () => ""),
    resendNotifications: refuse,
  };
}
