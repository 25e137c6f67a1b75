import { findBatch, tasksOf } from "#lib/sandbox/account/batch.ts";
import type { Task } from "#lib/sandbox/protocol/v2/batch/batch-fields.ts";
import { type CallError, type Code, refuse } from "#lib/sandbox/protocol/v2/codes.ts";
import { addressProblem } from "#lib/sandbox/protocol/v2/withdrawals/check-address.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { batchTasks } from "#lib/sandbox/store/tables/batches.ts";
import { tokenOf } from "#lib/sandbox/tokens/tokens.ts";
import { ok, type Result } from "#lib/shared/result.ts";

const MAX_IN_ALL = 10_000;

/** The code a batch has for what a single withdrawal calls otherwise. */
export const batchCode = (code: Code): Code => (code === 14007 ? 14024 : code);

/** Adds tasks to a batch, all or none; gives how many it has then. */
export function append(
  sandbox: Sandbox,
  batchOrderId: string,
  given: Task[],
): Result<number, CallError> {
  const batch = findBatch(sandbox, batchOrderId);
  if (!batch) return refuse(11003, `no batch ${batchOrderId}`);
  if (batch.status !== "Init") return refuse(10001, `the batch is ${batch.status} already`);
  const { chain } = tokenOf(batch.tokenId);
  const before = tasksOf(sandbox, batchOrderId);
  if (before.length + given.length > MAX_IN_ALL) return refuse(11010, `at most ${MAX_IN_ALL}`);
  const now = sandbox.clock.now();
  const rows = given.map((task, index) => {
    const seq = task.seq ?? before.length + index + 1;
    return {
      batchOrderId,
      orderId: task.orderId ?? `${batchOrderId}-${seq}`,
      seq,
      address: task.address,
      memo: task.memo ?? "",
      amount: task.amount,
      remark: task.remark ?? "",
      status: "Waiting" as const,
      reason: "",
      createdAt: now,
      updatedAt: now,
    };
  });
  const all = [...before, ...rows];
  if (new Set(all.map(({ orderId }) => orderId)).size < all.length)
    return refuse(14027, "orderId or seq is used twice");
  for (const { address, memo } of rows) {
    const problem = addressProblem(sandbox, { chain, address, memo });
    if (problem) return refuse(batchCode(problem), address);
  }
  if (rows.length > 0) sandbox.store.insert(batchTasks).values(rows).run();
  return ok(all.length);
}
