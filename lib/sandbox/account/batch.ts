import { asc, eq } from "drizzle-orm";
import { findWithdrawal, type WithdrawalRow } from "#lib/sandbox/account/read-withdrawals.ts";
import { ApiError } from "#lib/sandbox/api-error.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { batches, batchTasks } from "#lib/sandbox/store/tables/batches.ts";
import { transaction } from "#lib/sandbox/store/transaction.ts";

export type BatchRow = typeof batches.$inferSelect;
export type TaskRow = typeof batchTasks.$inferSelect;

/** The batch with an id. */
export function findBatch({ store }: Sandbox, batchOrderId: string): BatchRow | undefined {
  return store.select().from(batches).where(eq(batches.batchOrderId, batchOrderId)).get();
}

/** A batch's tasks in their order. */
export const tasksOf = ({ store }: Sandbox, batchOrderId: string): TaskRow[] =>
  store
    .select()
    .from(batchTasks)
    .where(eq(batchTasks.batchOrderId, batchOrderId))
    .orderBy(asc(batchTasks.seq), asc(batchTasks.id))
    .all();

/** The withdrawal of a task that has started. */
export const withdrawalOf = (sandbox: Sandbox, task: TaskRow): WithdrawalRow | undefined =>
  task.status === "Started" ? findWithdrawal(sandbox, task.orderId) : undefined;

/** Changes a batch. */
export function updateBatch(
  { store, clock }: Sandbox,
  batchOrderId: string,
  change: Partial<Pick<BatchRow, "status" | "startsAt">>,
): void {
  store
    .update(batches)
    .set({ ...change, updatedAt: clock.now() })
    .where(eq(batches.batchOrderId, batchOrderId))
    .run();
}

/** Changes a task. */
export function updateTask(
  { store, clock }: Sandbox,
  id: number,
  change: Partial<Pick<TaskRow, "status" | "reason">>,
): void {
  store
    .update(batchTasks)
    .set({ ...change, updatedAt: clock.now() })
    .where(eq(batchTasks.id, id))
    .run();
}

/** Approves or rejects a batch that is under review. Throws ApiError. */
export const reviewBatch = (sandbox: Sandbox, batchOrderId: string, approved: boolean): void =>
  transaction(sandbox, () => {
    const batch = findBatch(sandbox, batchOrderId);
    if (!batch) throw new ApiError(404, "unknown-batch", `No batch ${batchOrderId}.`);
    if (batch.status !== "Reviewing")
      throw new ApiError(409, "status", `It is ${batch.status}, and not under review.`);
    updateBatch(sandbox, batchOrderId, { status: approved ? "Pending" : "Rejected" });
  });

/** Whether a withdrawal belongs to a batch, which by default tells of none. */
export const isOfBatch = ({ store }: Sandbox, orderId: string): boolean =>
  store.select().from(batchTasks).where(eq(batchTasks.orderId, orderId)).get() !== undefined;
