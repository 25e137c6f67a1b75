import { compare, multiply, subtract } from "#lib/ccpayment/shared/decimal.ts";
import { balanceOf } from "#lib/sandbox/account/balances.ts";
import { convertedFee, nativeFeeOf } from "#lib/sandbox/account/network-fee.ts";
import type { WithdrawalRow } from "#lib/sandbox/account/read-withdrawals.ts";
import { findWithdrawal } from "#lib/sandbox/account/read-withdrawals.ts";
import { leavingBalance, netReceivable } from "#lib/sandbox/account/withdrawal-amounts.ts";
import { notifyWithdrawal } from "#lib/sandbox/deliveries/notify-withdrawal.ts";
import { newGatewayId, newTxid } from "#lib/sandbox/ids.ts";
import { findOrder } from "#lib/sandbox/orders/find-order.ts";
import { type CallError, refuse } from "#lib/sandbox/protocol/v2/codes.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { readSettings } from "#lib/sandbox/settings/settings.ts";
import { withdrawals } from "#lib/sandbox/store/tables/account.ts";
import { transaction } from "#lib/sandbox/store/transaction.ts";
import { priceOf } from "#lib/sandbox/tokens/prices.ts";
import type { SandboxToken } from "#lib/sandbox/types.ts";
import { ok, type Result } from "#lib/shared/result.ts";

/** What is sent where, out of whose wallet; to a Cwallet without network or fee. */
export type Withdrawing = Pick<
  WithdrawalRow,
  "merchantOrderId" | "userId" | "address" | "memo" | "value" | "merchantPaysFee" | "notifyUrl"
> & {
  to: "network" | "cwallet";
  /** Part of a batch that was approved as a whole. */
  isApproved?: boolean;
};

/** Starts a withdrawal, checks against its wallet included. */
export const withdraw = (
  sandbox: Sandbox,
  token: SandboxToken,
  asked: Withdrawing,
): Result<WithdrawalRow, CallError> =>
  transaction(sandbox, () => withdrawNow(sandbox, token, asked));

function withdrawNow(
  sandbox: Sandbox,
  token: SandboxToken,
  { to, isApproved, ...asked }: Withdrawing,
): Result<WithdrawalRow, CallError> {
  const { merchantOrderId, userId, value } = asked;
  if (findWithdrawal(sandbox, merchantOrderId) ?? findOrder(sandbox, merchantOrderId))
    return refuse(11011, `orderId ${merchantOrderId} was used before`);
  if ((value.split(".")[1] ?? "").length > token.precision)
    return refuse(14013, `${token.crypto} has ${token.precision} decimals`);
  const now = sandbox.clock.now();
  const { v2Approval } = readSettings(sandbox.store);
  const row: WithdrawalRow = {
    ...asked,
    generation: "v2",
    reason: "",
    orderId: newGatewayId(now),
    recordId: newGatewayId(now),
    tokenId: token.tokenId,
    ...feeOf(sandbox, token, to),
    rate: priceOf(sandbox, token),
    txid: to === "cwallet" ? "internal transfer" : newTxid(token.chain),
    status:
      to === "cwallet"
        ? "Successful"
        : v2Approval && !isApproved
          ? "WaitingApproval"
          : "Processing",
    createdAt: now,
  };
  if (compare(netReceivable(row), "0") <= 0)
    return refuse(14019, `${value} does not cover the network fee of ${row.networkFee}`);
  const balance = balanceOf(sandbox, token.coinId, userId);
  if (compare(leavingBalance(row), balance) > 0)
    return refuse(14000, `the balance is ${balance} ${token.crypto}`);
  const lacking = lackingNative(sandbox, token, row);
  if (lacking) return refuse(14011, lacking);
  sandbox.store.insert(withdrawals).values(row).run();
  notifyWithdrawal(sandbox, row);
  return ok(row);
}

/** The network fee: converted into the token, or left in the chain's own coin. */
function feeOf(sandbox: Sandbox, token: SandboxToken, to: Withdrawing["to"]) {
  if (to === "cwallet") return { networkFee: "0", nativeFee: "" };
  const converts = readSettings(sandbox.store).v2NetworkFee === "convert";
  return {
    networkFee: converts ? convertedFee(sandbox, token) : "0",
    nativeFee: nativeFeeOf(token).amount,
  };
}

function lackingNative(sandbox: Sandbox, token: SandboxToken, row: WithdrawalRow): string | null {
  if (row.nativeFee === "" || row.networkFee !== "0") return null;
  const { coin, amount } = nativeFeeOf(token);
  const held = balanceOf(sandbox, coin.coinId, row.userId);
  const left = coin.coinId === token.coinId ? subtract(held, row.value) : held;
  return compare(amount, left) > 0 ? `the fee is ${amount} ${coin.crypto}` : null;
}

/** What an amount is worth in USD. */
export const worthOf = (sandbox: Sandbox, token: SandboxToken, amount: string): string =>
  multiply(amount, priceOf(sandbox, token));
