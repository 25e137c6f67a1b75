import { findBatch, tasksOf, updateBatch, updateTask } from "#lib/sandbox/account/batch.ts";
import { type CallError, refuse } from "#lib/sandbox/protocol/v2/codes.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { readSettings } from "#lib/sandbox/settings/settings.ts";
import { transaction } from "#lib/sandbox/store/transaction.ts";
import { ok, type Result } from "#lib/shared/result.ts";

type Asked = {
  batchOrderId: string;
  orderIds?: string[] | undefined;
  seqs?: number[] | undefined;
};

/**
 * Cancels what has not started: some tasks, or the whole batch, which is answered with empty lists
 * (docs/protocol/v2.md §6).
 */
export const abort = (sandbox: Sandbox, asked: Asked): Result<object, CallError> =>
  transaction(sandbox, () => abortNow(sandbox, asked));

function abortNow(sandbox: Sandbox, asked: Asked): Result<object, CallError> {
  const { batchOrderId, orderIds = [], seqs = [] } = asked;
  const batch = findBatch(sandbox, batchOrderId);
  if (!batch) return refuse(11003, `no batch ${batchOrderId}`);
  const open = ["Init", "Reviewing", "Pending", ...(batch.mode === "Single" ? ["Processing"] : [])];
  if (!open.includes(batch.status)) return refuse(14028, `the batch is ${batch.status}`);
  const isWhole = orderIds.length === 0 && seqs.length === 0;
  const tasks = tasksOf(sandbox, batchOrderId).filter(
    ({ orderId, seq }) => isWhole || orderIds.includes(orderId) || seqs.includes(seq),
  );
  const canceled = tasks.filter(({ status }) => status === "Waiting");
  for (const { id } of canceled) updateTask(sandbox, id, { status: "Canceled" });
  const isOver = tasksOf(sandbox, batchOrderId).every(({ status }) => status === "Canceled");
  if (isOver) updateBatch(sandbox, batchOrderId, { status: "Completed" });
  const ignored = isWhole ? [] : tasks.filter((task) => !canceled.includes(task));
  const told = isWhole ? [] : canceled;
  const status = findBatch(sandbox, batchOrderId)?.status;
  if (readSettings(sandbox.store).v2BatchShape === "2026-04")
    return ok({
      batchOrderId,
      status,
      canceledSeqs: told.map(({ seq }) => seq),
      ignoredSeqs: ignored.map(({ seq }) => seq),
    });
  return ok({
    batchOrderId,
    status,
    canceledOrderIds: told.map(({ orderId }) => orderId),
    ignoredOrderIds: ignored.map(({ orderId }) => orderId),
  });
}
