import { eq, inArray } from "drizzle-orm";
import { compare } from "#lib/ccpayment/shared/decimal.ts";
import { balanceOf } from "#lib/sandbox/account/balances.ts";
import { findWithdrawal, type WithdrawalRow } from "#lib/sandbox/account/read-withdrawals.ts";
import {
  isInternal,
  leavingBalance,
  netReceivable,
  networkFeeOf,
} from "#lib/sandbox/account/withdrawal-amounts.ts";
import { ApiError } from "#lib/sandbox/api-error.ts";
import { notifyWithdrawal } from "#lib/sandbox/deliveries/notify-withdrawal.ts";
import { newGatewayId, newTxid } from "#lib/sandbox/ids.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { prepared } from "#lib/sandbox/store/prepared.ts";
import { withdrawals } from "#lib/sandbox/store/tables/account.ts";
import { transaction } from "#lib/sandbox/store/transaction.ts";
import { priceOf } from "#lib/sandbox/tokens/prices.ts";
import { tokenOf } from "#lib/sandbox/tokens/tokens.ts";
import type { SandboxToken } from "#lib/sandbox/types.ts";

export type Withdrawing = Pick<
  WithdrawalRow,
  "merchantOrderId" | "address" | "memo" | "value" | "merchantPaysFee"
>;

/** Begins to send tokens away; or says in words why not. */
export const withdraw = (
  sandbox: Sandbox,
  token: SandboxToken,
  asked: Withdrawing,
): WithdrawalRow | { refused: string } =>
  transaction(sandbox, () => withdrawNow(sandbox, token, asked));

function withdrawNow(sandbox: Sandbox, token: SandboxToken, asked: Withdrawing) {
  const { store, clock } = sandbox;
  const now = clock.now();
  const row: WithdrawalRow = {
    generation: "v1",
    userId: "",
    nativeFee: "",
    notifyUrl: "",
    reason: "",
    ...asked,
    orderId: newGatewayId(now),
    recordId: newGatewayId(now),
    tokenId: token.tokenId,
    networkFee: networkFeeOf(token, asked.address),
    rate: priceOf(sandbox, token),
    txid: isInternal(asked.address) ? "internal transfer" : newTxid(token.chain),
    status: "Pending",
    createdAt: now,
  };
  if (compare(netReceivable(row), "0") <= 0)
    return { refused: `${row.value} does not cover the network fee of ${row.networkFee}` };
  const balance = balanceOf(sandbox, token.coinId);
  if (compare(leavingBalance(row), balance) > 0)
    return { refused: `the balance is ${balance} ${token.crypto}` };
  store.insert(withdrawals).values(row).run();
  return row;
}

type End = "Successful" | "Failed" | "Rejected";

/** Ends a withdrawal and tells of it. Only one that waits for approval can be rejected. Throws ApiError. */
export const completeWithdrawal = (sandbox: Sandbox, merchantOrderId: string, status: End) =>
  transaction(sandbox, () => {
    const row = openWithdrawal(sandbox, merchantOrderId);
    if (status === "Rejected" && row.status !== "WaitingApproval")
      throw new ApiError(409, "status", "It does not wait for approval.");
    const words = { Successful: "", Failed: "The transfer failed.", Rejected: "Not approved." };
    return moveOn(sandbox, row, { status, reason: words[status] });
  });

/** Lets a withdrawal that waits for approval begin. Throws ApiError. */
export const approveWithdrawal = (sandbox: Sandbox, merchantOrderId: string) =>
  transaction(sandbox, () => {
    const row = openWithdrawal(sandbox, merchantOrderId);
    if (row.status !== "WaitingApproval")
      throw new ApiError(409, "status", "It does not wait for approval.");
    return moveOn(sandbox, row, { status: "Processing" });
  });

function openWithdrawal(sandbox: Sandbox, merchantOrderId: string): WithdrawalRow {
  const row = findWithdrawal(sandbox, merchantOrderId);
  if (!row) throw new ApiError(404, "unknown-withdrawal", `No withdrawal ${merchantOrderId}.`);
  if (["Successful", "Failed", "Rejected"].includes(row.status))
    throw new ApiError(409, "ended", `It is ${row.status} already.`);
  return row;
}

function moveOn(
  sandbox: Sandbox,
  row: WithdrawalRow,
  change: Partial<Pick<WithdrawalRow, "status" | "reason">>,
): WithdrawalRow {
  sandbox.store
    .update(withdrawals)
    .set(change)
    .where(eq(withdrawals.merchantOrderId, row.merchantOrderId))
    .run();
  const moved = { ...row, ...change };
  const isSilent = moved.status === "Processing" && row.generation === "v1";
  if (!isSilent) notifyWithdrawal(sandbox, moved);
  return moved;
}

/** Moves withdrawals on as their chains grow: a block in, then enough of them. */
export function settleWithdrawals(sandbox: Sandbox): void {
  if (openWithdrawals(sandbox).length > 0) transaction(sandbox, () => settleNow(sandbox));
}

const openWithdrawals = ({ store }: Sandbox) => openIn(store).all();

const openIn = prepared((store) =>
  store
    .select()
    .from(withdrawals)
    .where(inArray(withdrawals.status, ["Pending", "Processing"])),
);

function settleNow(sandbox: Sandbox): void {
  for (const row of openWithdrawals(sandbox)) {
    const { blockSeconds, confirmations } = tokenOf(row.tokenId);
    const blocks = (sandbox.clock.now() - row.createdAt) / (blockSeconds * 1000);
    if (blocks >= confirmations) moveOn(sandbox, row, { status: "Successful" });
    else if (blocks >= 1 && row.status === "Pending")
      moveOn(sandbox, row, { status: "Processing" });
  }
}
