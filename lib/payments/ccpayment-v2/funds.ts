import type { Client } from "#lib/ccpayment/v2/client.ts";
import { parseTokenId } from "#lib/payments/ccpayment-v2/tokens.ts";
import type { GatewayFailure } from "#lib/payments/gateway.ts";
import type { GatewayFunds } from "#lib/payments/gateway-funds.ts";
import { fail, ok } from "#lib/shared/result.ts";

const NOT_FOUND = 11003;

/** The merchant's money, in CCPayment v2. */
export function v2Funds({ assets, withdrawals }: Client, notifyUrl: string): GatewayFunds {
  return {
    async listBalances() {
      const listed = await assets.getAppCoinAssetList();
      if (!listed.ok) return listed;
      return ok(
        listed.value.map(({ coinSymbol, available }) => ({
          crypto: coinSymbol,
          amount: available,
        })),
      );
    },
    async getNetworkFee(tokenId) {
      const token = parseTokenId(tokenId);
      if (!token) return fail(unknownToken);
      const quoted = await withdrawals.getWithdrawFee(token);
      if (!quoted.ok) return quoted;
      const { coinSymbol, amount } = quoted.value.fee;
      return ok({ crypto: coinSymbol, amount });
    },
    async withdraw({ withdrawalId, tokenId, address, memo, amount, merchantPaysFee }) {
      const token = parseTokenId(tokenId);
      if (!token) return fail(unknownToken);
      const sent = await withdrawals.applyAppWithdrawToNetwork({
        orderId: withdrawalId,
        ...token,
        address,
        amount,
        notifyUrl,
        merchantPayNetworkFee: merchantPaysFee,
        ...(memo && { memo }),
      });
      return sent.ok ? ok(undefined) : sent;
    },
    async getWithdrawal(withdrawalId) {
      const found = await withdrawals.getAppWithdrawRecord({ orderId: withdrawalId });
      if (!found.ok) return found.error.code === NOT_FOUND ? ok(null) : found;
      const { status, coinSymbol: crypto, amount, txid = "", reason = "", fee } = found.value;
      return ok({
        withdrawalId,
        status: statuses[status],
        crypto,
        amount,
        txid,
        networkFee: fee ? { crypto: fee.coinSymbol, amount: fee.amount } : null,
        reason,
      });
    },
  };
}

const statuses = {
  WaitingApproval: "approval",
  Pending: "pending",
  Processing: "processing",
  Success: "success",
  Failed: "failed",
  Rejected: "failed",
  // A word that isn't known is not final.
  Unknown: "pending",
} as const;

const unknownToken: GatewayFailure = {
  retryable: false,
  mayHaveHappened: false,
  message: "this token is none of API v2's",
};
