import { type Call, perform, type Sender } from "../shared/call.ts";
import { type ConnectionOptions, connectionOf, originsOf } from "../shared/connection.ts";
import type { GatewayResult } from "../shared/errors.ts";
import { assets } from "./calls/account/assets.ts";
import { checkUser } from "./calls/account/check-user.ts";
import { networkFee } from "./calls/account/network-fee.ts";
import { permanentAddress } from "./calls/account/permanent-address.ts";
import { resendWebhooks } from "./calls/account/resend-webhooks.ts";
import { withdraw } from "./calls/account/withdraw.ts";
import { hostedCheckout } from "./calls/orders/hosted-checkout.ts";
import { nativeOrder } from "./calls/orders/native-order.ts";
import { depositInfo, keepRequested, withdrawalInfo } from "./calls/orders/order-info.ts";
import { blockHeights } from "./calls/tokens/block-heights.ts";
import { coins } from "./calls/tokens/coins.ts";
import { supportTokens, tokenChains } from "./calls/tokens/legacy-tokens.ts";
import { tokenRate } from "./calls/tokens/token-rate.ts";
import { post } from "./transport.ts";

export type ClientOptions = ConnectionOptions & { appId: string; appSecret: string };

const MAX_BYTES = 1024 * 1024;

export type Client = ReturnType<typeof createClient>;

/**
 * A client of CCPayment's merchant API v1. Its methods never throw: each returns its value or a `GatewayError`.
 * Throws a TypeError at once when a URL among the options is not valid.
 */
export function createClient(options: ClientOptions) {
  const { appId, appSecret } = options;
  const connection = { appId, appSecret, ...connectionOf(options, MAX_BYTES) };
  const sender: Sender = {
    post: (path, payload) => post(connection, path, payload),
    payOrigins: originsOf(options),
  };

  const method =
    <Input, Output>(call: Call<Input, Output>) =>
    (input: Input): Promise<GatewayResult<Output>> =>
      perform(sender, call, input);

  const infoMethod =
    <Entry extends { merchantOrderId: string }>(call: Call<string[], Entry[]>) =>
    async (ids: string[]): Promise<GatewayResult<Entry[]>> => {
      const result = await perform(sender, call, ids);
      return result.ok ? { ok: true, value: keepRequested(ids, result.value) } : result;
    };

  return {
    /** Opens an order on CCPayment's own page. The answer holds no order id: keep the merchant's. */
    createHostedCheckout: method(hostedCheckout),
    /** Opens an order in one token, for your own payment page. */
    createNativeOrder: method(nativeOrder),
    /** Asks about 1 to 100 deposits; those CCPayment does not know are absent from the answer. */
    orderInfo: infoMethod(depositInfo),
    /** Asks about 1 to 100 withdrawals; the two kinds never share a call. */
    withdrawalInfo: infoMethod(withdrawalInfo),
    /** The coins the merchant takes, each with its networks. */
    listCoins: method(coins),
    /** Superseded by `listCoins`. */
    supportTokens: method(supportTokens),
    /** Superseded by `listCoins`. */
    tokenChains: method(tokenChains),
    /** How many tokens an amount of USD buys. */
    tokenRate: method(tokenRate),
    /** The merchant's balances. */
    assets: method(assets),
    /** What a withdrawal would cost. */
    networkFee: method(networkFee),
    /** The height of each chain, and how many blocks confirm a payment. */
    blockHeights: method(blockHeights),
    /** Whether a Cwallet id exists. */
    checkUser: method(checkUser),
    /** A user's permanent address on a chain. */
    permanentAddress: method(permanentAddress),
    /** Withdraws tokens to an address. */
    withdraw: method(withdraw),
    /** Resends notifications. */
    resendWebhooks: method(resendWebhooks),
  };
}
