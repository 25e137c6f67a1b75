import type { Sender } from "../shared/call.ts";
import { assetCalls } from "./assets/asset-calls.ts";
import { batchCalls } from "./batch/batch-calls.ts";
import { bindCalls } from "./bind-calls.ts";
import { depositCalls } from "./deposits/deposit-calls.ts";
import { orderCalls } from "./orders/order-calls.ts";
import { referenceCalls } from "./reference/reference-calls.ts";
import { hmacSigner } from "./signature/hmac-signer.ts";
import type { Signer } from "./signature/signer.ts";
import { swapCalls } from "./swap/swap-calls.ts";
import { type Connection, post } from "./transport.ts";
import { transferCalls } from "./users/transfer-calls.ts";
import { userWalletCalls } from "./users/user-wallet-calls.ts";
import { userWithdrawalCalls } from "./users/user-withdrawal-calls.ts";
import { utilityCalls } from "./utilities/utility-calls.ts";
import { withdrawalCalls } from "./withdrawals/withdrawal-calls.ts";

export type ClientOptions = {
  appId: string;
  /** The app secret; or a signer, for an RSA account. */
  key: string | Signer;
  /** Such as https://ccpayment.com/ccpayment/v2 */
  baseUrl: string;
  /** The origins a payment page may be on, such as https://i.ccpayment.com; without them, any. */
  payOrigins?: string[];
  fetch?: typeof fetch;
  /** Milliseconds since 1970. */
  now?: () => number;
  /** For a whole call, its body included. */
  timeoutMs?: number;
  /** The largest answer that is read; the list of all coins is the longest. */
  maxBytes?: number;
};

export type Client = ReturnType<typeof createClient>;

/**
 * A client of CCPayment's merchant API v2. Its methods never throw: each returns its value or a `GatewayError`.
 * Throws a TypeError at once when a URL among the options is not valid.
 */
export function createClient(options: ClientOptions) {
  const { appId, key, timeoutMs = 8000, maxBytes = 4 * 1024 * 1024, now = Date.now } = options;
  const connection: Connection = {
    appId,
    signer: typeof key === "string" ? hmacSigner(key) : key,
    baseUrl: new URL(options.baseUrl).href.replace(/\/+$/, ""),
    fetch: options.fetch ?? fetch,
    now,
    timeoutMs,
    maxBytes,
  };
  const sender: Sender = {
    post: (path, payload) => post(connection, path, payload),
    payOrigins: options.payOrigins?.map((origin) => new URL(origin).origin),
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
