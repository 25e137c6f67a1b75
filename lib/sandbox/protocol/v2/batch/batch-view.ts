import { add, multiply } from "#lib/ccpayment/shared/decimal.ts";
import { type BatchRow, type TaskRow, tasksOf, withdrawalOf } from "#lib/sandbox/account/batch.ts";
import { nativeFeeOf } from "#lib/sandbox/account/network-fee.ts";
import { withdrawalStatus } from "#lib/sandbox/deliveries/notify-withdrawal.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { readSettings } from "#lib/sandbox/settings/settings.ts";
import { priceOf } from "#lib/sandbox/tokens/prices.ts";
import { tokenOf } from "#lib/sandbox/tokens/tokens.ts";
import type { SandboxToken } from "#lib/sandbox/types.ts";

const seconds = (ms: number) => Math.floor(ms / 1000);

/** A task's word: of its withdrawal once it started; the others are the sandbox's, as no source has them. */
export function taskStatus(sandbox: Sandbox, task: TaskRow): string {
  const row = withdrawalOf(sandbox, task);
  if (row) return withdrawalStatus(row);
  return task.status === "Waiting" ? "Pending" : task.status;
}

const coinOf = (sandbox: Sandbox, token: SandboxToken) => ({
  coin_id: token.coinNumber,
  coin_symbol: token.crypto,
  coin_price: priceOf(sandbox, token),
});

/** A batch as the API has it; two of its members are snake case (docs/protocol/v2.md §6). */
export function batchOrderView(sandbox: Sandbox, batch: BatchRow): object {
  const token = tokenOf(batch.tokenId);
  const native = nativeFeeOf(token);
  const tasks = tasksOf(sandbox, batch.batchOrderId);
  const words = tasks.map((task) => taskStatus(sandbox, task));
  const count = (word: string) => words.filter((one) => one === word).length;
  const executing = tasks.findLast((task) => task.status === "Started");
  const isOld = readSettings(sandbox.store).v2BatchShape === "2026-04";
  const at = isOld ? { execSeq: executing?.seq ?? 0 } : { execOrderId: executing?.orderId ?? "" };
  return {
    batchOrderId: batch.batchOrderId,
    [isOld ? "productName" : "taskName"]: batch.taskName,
    billId: batch.billId,
    coin: coinOf(sandbox, token),
    amount: add("0", ...tasks.map(({ amount }) => amount)),
    networkFee: multiply(native.amount, String(tasks.length)),
    networkFeeCoin: coinOf(sandbox, native.coin),
    status: batch.status,
    reason: batch.status === "Rejected" ? "Not approved." : "",
    mode: batch.mode,
    stats: {
      total: tasks.length,
      succeeded: count("Success"),
      failed: count("Failed"),
      canceled: count("Canceled"),
      processing: count("Processing"),
      ...at,
    },
    createdAt: seconds(batch.createdAt),
    updatedAt: seconds(batch.updatedAt),
  };
}

/** One task as the API has it. */
export function taskView(sandbox: Sandbox, task: TaskRow): object {
  const row = withdrawalOf(sandbox, task);
  const isOld = readSettings(sandbox.store).v2BatchShape === "2026-04";
  return {
    ...(isOld ? { seq: task.seq } : {}),
    orderId: task.orderId,
    address: task.address,
    amount: task.amount,
    memo: task.memo,
    remark: task.remark,
    recordId: row?.recordId ?? "",
    status: taskStatus(sandbox, task),
    networkFee: row?.nativeFee ?? "",
    txId: row?.txid ?? "",
    reason: task.reason || (row?.reason ?? ""),
    createdAt: seconds(task.createdAt),
    updatedAt: seconds(task.updatedAt),
  };
}
