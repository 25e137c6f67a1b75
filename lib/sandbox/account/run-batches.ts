import { and, inArray, lte } from "drizzle-orm";
import {
  type BatchRow,
  type TaskRow,
  tasksOf,
  updateBatch,
  updateTask,
  withdrawalOf,
} from "#lib/sandbox/account/batch.ts";
import { withdraw } from "#lib/sandbox/protocol/v2/withdrawals/withdraw.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { prepared } from "#lib/sandbox/store/prepared.ts";
import { batches } from "#lib/sandbox/store/tables/batches.ts";
import { transaction } from "#lib/sandbox/store/transaction.ts";
import { tokenOf } from "#lib/sandbox/tokens/tokens.ts";

/** Starts what is due in confirmed batches: all at once, or one after the other in mode Single. */
export function runBatches(sandbox: Sandbox): void {
  const { store, clock } = sandbox;
  const rows = dueIn(store).all({ now: clock.now() });
  if (rows.length > 0)
    transaction(sandbox, () => {
      for (const batch of rows) runBatch(sandbox, batch);
    });
}

const dueIn = prepared((store, { now }: { now: number }) =>
  store
    .select()
    .from(batches)
    .where(and(inArray(batches.status, ["Pending", "Processing"]), lte(batches.startsAt, now))),
);

function runBatch(sandbox: Sandbox, batch: BatchRow): void {
  const { batchOrderId, mode } = batch;
  if (batch.status === "Pending") updateBatch(sandbox, batchOrderId, { status: "Processing" });
  for (const task of tasksOf(sandbox, batchOrderId)) {
    if (task.status === "Waiting") start(sandbox, batch, task);
    if (mode === "Single" && isRunning(sandbox, { ...task, status: "Started" })) return;
  }
  const running = tasksOf(sandbox, batchOrderId).some((task) => isRunning(sandbox, task));
  if (!running) updateBatch(sandbox, batchOrderId, { status: "Completed" });
}

const isRunning = (sandbox: Sandbox, task: TaskRow): boolean =>
  withdrawalOf(sandbox, task)?.status === "Processing";

function start(sandbox: Sandbox, batch: BatchRow, task: TaskRow): void {
  updateTask(sandbox, task.id, { status: "Started" });
  const made = withdraw(sandbox, tokenOf(batch.tokenId), {
    to: "network",
    isApproved: true,
    merchantOrderId: task.orderId,
    userId: "",
    address: task.address,
    memo: task.memo,
    value: task.amount,
    merchantPaysFee: true,
    notifyUrl: batch.notifyUrl,
  });
  if (!made.ok) updateTask(sandbox, task.id, { status: "Failed", reason: made.error.reason });
}
