import type { GatewayFailure } from "#lib/payments/gateway.ts";
import type { Result } from "#lib/shared/result.ts";

/** A balance of the merchant account; `amount` in coins, as a decimal string. */
export type Balance = { crypto: string; amount: string };

/** What a withdrawal costs, in a coin that may be another than the one sent. */
export type NetworkFee = { crypto: string; amount: string };

export type WithdrawalRequest = {
  /** The shop's own id, 3–64 of [A-Za-z0-9_-]: one id is paid out once. */
  withdrawalId: string;
  tokenId: string;
  address: string;
  /** "" on chains without. */
  memo: string;
  /** In coins. */
  amount: string;
  /** True: the receiver gets the whole amount. False: the fee is taken from it. */
  merchantPaysFee: boolean;
};

/** A withdrawal as the gateway has it. */
export type Withdrawal = {
  withdrawalId: string;
  /** approval: somebody must approve it on the gateway's dashboard. Only `success` has left the account. */
  status: "approval" | "pending" | "processing" | "success" | "failed";
  crypto: string;
  amount: string;
  txid: string;
  /** What its network took; null where the gateway doesn't say. */
  networkFee: NetworkFee | null;
  /** Why it failed, in the gateway's words; "" when it said nothing. */
  reason: string;
};

/** The merchant's money at a gateway. */
export type GatewayFunds = {
  listBalances(): Promise<Result<Balance[], GatewayFailure>>;
  getNetworkFee(tokenId: string, address: string): Promise<Result<NetworkFee, GatewayFailure>>;
  /** Not idempotent at the gateway: use `payOut`. */
  withdraw(request: WithdrawalRequest): Promise<Result<void, GatewayFailure>>;
  /** Null when the gateway knows no such withdrawal. */
  getWithdrawal(withdrawalId: string): Promise<Result<Withdrawal | null, GatewayFailure>>;
};
