import type { Client } from "#lib/ccpayment/v1/client.ts";
import type { GatewayFunds, Withdrawal } from "#lib/payments/gateway-funds.ts";
import { ok } from "#lib/shared/result.ts";

/** The merchant's money, in CCPayment v1. */
export function v1Funds(client: Client): GatewayFunds {
  return {
    async listBalances() {
      const assets = await client.assets();
      if (!assets.ok) return assets;
      return ok(assets.value.map(({ crypto, value }) => ({ crypto, amount: value })));
    },
    async getNetworkFee(tokenId, address) {
      const fee = await client.networkFee({ tokenId, address });
      return fee.ok ? ok({ crypto: fee.value.crypto ?? "", amount: fee.value.fee }) : fee;
    },
    async withdraw({ withdrawalId, tokenId, address, memo, amount, merchantPaysFee }) {
      const sent = await client.withdraw({
        merchantOrderId: withdrawalId,
        tokenId,
        address,
        value: amount,
        merchantPaysFee,
        ...(memo && { memo }),
      });
      return sent.ok ? ok(undefined) : sent;
    },
    async getWithdrawal(withdrawalId) {
      const info = await client.withdrawalInfo([withdrawalId]);
      if (!info.ok) return info;
      const [found] = info.value;
      if (!found) return ok(null);
      const { status, orderAmount = "0", crypto = "", trades } = found;
      const { txid = "", networkFee: fee, networkFeeCrypto = crypto } = trades[0] ?? {};
      return ok({
        withdrawalId,
        status: toStatus(status),
        crypto,
        amount: orderAmount,
        txid,
        networkFee: fee === undefined ? null : { crypto: networkFeeCrypto, amount: fee },
        reason: "",
      });
    },
  };
}

function toStatus(word: string): Withdrawal["status"] {
  if (/^success/i.test(word)) return "success";
  if (/^fail|^reject/i.test(word)) return "failed";
  return /^process/i.test(word) ? "processing" : "pending";
}
