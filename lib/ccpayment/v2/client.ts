import type { Sender } from "../shared/call.ts";
import { type ConnectionOptions, connectionOf, originsOf } from "../shared/connection.ts";
import { assetCalls } from "./assets/asset-calls.ts";
import { batchCalls } from "./batch/batch-calls.ts";
import { bindCalls } from "./bind-calls.ts";
import { depositCalls } from "./deposits/deposit-calls.ts";
import { orderCalls } from "./orders/order-calls.ts";
import { referenceCalls } from "./reference/reference-calls.ts";
import { hmacSigner } from "./signature/hmac-signer.ts";
import type { Signer } from "./signature/signer.ts";
import { swapCalls } from "./swap/swap-calls.ts";
import { post } from "./transport.ts";
import { transferCalls } from "./users/transfer-calls.ts";
import { userWalletCalls } from "./users/user-wallet-calls.ts";
import { userWithdrawalCalls } from "./users/user-withdrawal-calls.ts";
import { utilityCalls } from "./utilities/utility-calls.ts";
import { withdrawalCalls } from "./withdrawals/withdrawal-calls.ts";

export type ClientOptions = ConnectionOptions & {
  appId: string;
  /** The app secret; or a signer, for an RSA account. */
  key: string | Signer;
};

/** The list of all coins is the longest answer. */
const MAX_BYTES = 4 * 1024 * 1024;

export type Client = ReturnType<typeof createClient>;

/**
 * A client of CCPayment's merchant API v2. Its methods never throw: each returns its value or a `GatewayError`.
 * Throws a TypeError at once when a URL among the options is not valid.
 */
export function createClient(options: ClientOptions) {
  const { appId, key } = options;
  const signer = typeof key === "string" ? hmacSigner(key) : key;
  const connection = { appId, signer, ...connectionOf(options, MAX_BYTES) };
  const sender: Sender = {
    post: (path, payload) => post(connection, path, payload),
    payOrigins: originsOf(options),
  };
  return {
    /** Orders and their payments. */
    orders: bindCalls(sender, orderCalls),
    /** Permanent addresses and what arrived there. */
    deposits: bindCalls(sender, depositCalls),
    /** Withdrawals of the merchant account. */
    withdrawals: bindCalls(sender, withdrawalCalls),
    /** Many withdrawals at once. */
    batch: bindCalls(sender, batchCalls),
    /** Balances of the merchant account. */
    assets: bindCalls(sender, assetCalls),
    /** Coins, prices, fiat currencies and chains. */
    reference: bindCalls(sender, referenceCalls),
    /** Wallets of your users. */
    users: bindCalls(sender, { ...userWalletCalls, ...userWithdrawalCalls, ...transferCalls }),
    /** Exchange of one coin for another. */
    swap: bindCalls(sender, swapCalls),
    utilities: bindCalls(sender, utilityCalls),
  };
}
