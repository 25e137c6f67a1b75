import { desc, eq, inArray } from "drizzle-orm";
import { compare, multiply } from "#lib/ccpayment/shared/decimal.ts";
import { balanceOf } from "#lib/sandbox/account/balances.ts";
import {
  isInternal,
  leavingBalance,
  netReceivable,
  networkFeeOf,
} from "#lib/sandbox/account/withdrawal-amounts.ts";
import { ApiError } from "#lib/sandbox/api-error.ts";
import { scheduleDelivery } from "#lib/sandbox/deliveries/schedule.ts";
import { newGatewayId, newTxid } from "#lib/sandbox/ids.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { withdrawals } from "#lib/sandbox/store/tables.ts";
import { transaction } from "#lib/sandbox/store/transaction.ts";
import { priceOf } from "#lib/sandbox/tokens/prices.ts";
import { tokenOf } from "#lib/sandbox/tokens/tokens.ts";
import type { SandboxToken, SandboxWithdrawal } from "#lib/sandbox/types.ts";

export type WithdrawalRow = typeof withdrawals.$inferSelect;

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

export function findWithdrawal(
  { store }: Sandbox,
  merchantOrderId: string,
): WithdrawalRow | undefined {
  return store
    .select()
    .from(withdrawals)
    .where(eq(withdrawals.merchantOrderId, merchantOrderId))
    .get();
}

/** Ends a withdrawal and tells of it as API Withdrawal (docs/protocol/v1.md §7.5). Throws ApiError. */
export const completeWithdrawal = (sandbox: Sandbox, merchantOrderId: string, status: End) =>
  transaction(sandbox, () => endNow(sandbox, merchantOrderId, status));

type End = "Successful" | "Failed";

function endNow(sandbox: Sandbox, merchantOrderId: string, status: End): WithdrawalRow {
  const row = findWithdrawal(sandbox, merchantOrderId);
  if (!row) throw new ApiError(404, "unknown-withdrawal", `No withdrawal ${merchantOrderId}.`);
  if (row.status === "Successful" || row.status === "Failed")
    throw new ApiError(409, "ended", `It is ${row.status} already.`);
  setStatus(sandbox, row, status);
  notifyWithdrawal(sandbox, { ...row, status });
  return { ...row, status };
}

/** Moves withdrawals on as their chains grow: a block in, then enough of them. */
export function settleWithdrawals(sandbox: Sandbox): void {
  if (openWithdrawals(sandbox).length > 0) transaction(sandbox, () => settleNow(sandbox));
}

const openWithdrawals = ({ store }: Sandbox) =>
  store
    .select()
    .from(withdrawals)
    .where(inArray(withdrawals.status, ["Pending", "Processing"]))
    .all();

function settleNow(sandbox: Sandbox): void {
  for (const row of openWithdrawals(sandbox)) {
    const { blockSeconds, confirmations } = tokenOf(row.tokenId);
    const blocks = (sandbox.clock.now() - row.createdAt) / (blockSeconds * 1000);
    if (blocks >= confirmations) completeWithdrawal(sandbox, row.merchantOrderId, "Successful");
    else if (blocks >= 1 && row.status === "Pending") setStatus(sandbox, row, "Processing");
  }
}

function setStatus({ store }: Sandbox, row: WithdrawalRow, status: WithdrawalRow["status"]): void {
  store
    .update(withdrawals)
    .set({ status })
    .where(eq(withdrawals.merchantOrderId, row.merchantOrderId))
    .run();
}

function notifyWithdrawal(sandbox: Sandbox, row: WithdrawalRow): void {
  const { chain, contract, crypto, coinId } = tokenOf(row.tokenId);
  const payStatus = row.status === "Successful" ? "success" : "failed";
  const body = {
    pay_status: payStatus,
    order_type: "API Withdrawal",
    order_id: row.orderId,
    record_id: row.recordId,
    withdraw_amount: row.value,
    net_receivable: netReceivable(row),
    network_fee: row.networkFee,
    network_fee_crypto: crypto,
    network_coin_id: coinId,
    network_fee_value: multiply(row.networkFee, row.rate),
    chain,
    contract,
    crypto,
    to_address: row.address,
    memo: row.memo,
    txid: row.txid,
    merchant_order_id: row.merchantOrderId,
    extend: { merchant_order_id: row.merchantOrderId },
    merchant_pays_fee: row.merchantPaysFee,
  };
  const { recordId, merchantOrderId } = row;
  scheduleDelivery(
    sandbox,
    { merchantOrderId, notifyUrl: "" },
    { recordId, orderType: "API Withdrawal", payStatus, body },
  );
}

/** Withdrawals as JSON, newest first. */
export function listWithdrawals({ store }: Sandbox): SandboxWithdrawal[] {
  return store
    .select()
    .from(withdrawals)
    .orderBy(desc(withdrawals.createdAt))
    .limit(200)
    .all()
    .map(withdrawalView);
}

export function withdrawalView(row: WithdrawalRow): SandboxWithdrawal {
  const { tokenId, rate: _, memo: __, createdAt, ...shown } = row;
  const { crypto, network } = tokenOf(tokenId);
  return {
    ...shown,
    crypto,
    network,
    netReceivable: netReceivable(row),
    createdAt: new Date(createdAt).toISOString(),
  };
}
