import { and, asc, eq, inArray, lte } from "drizzle-orm";
import { findWithdrawal, type WithdrawalRow } from "#lib/sandbox/account/withdrawal.ts";
import { ApiError } from "#lib/sandbox/api-error.ts";
import { withdraw } from "#lib/sandbox/protocol/v2/withdrawals/withdraw.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { prepared } from "#lib/sandbox/store/prepared.ts";
import { batches, batchTasks } from "#lib/sandbox/store/tables/batches.ts";
import { transaction } from "#lib/sandbox/store/transaction.ts";
import { tokenOf } from "#lib/sandbox/tokens/tokens.ts";

export type BatchRow = typeof batches.$inferSelect;
export type TaskRow = typeof batchTasks.$inferSelect;

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

/** Whether a withdrawal belongs to a batch, which by default tells of none. */
export const isOfBatch = ({ store }: Sandbox, orderId: string): boolean =>
  store.select().from(batchTasks).where(eq(batchTasks.orderId, orderId)).get() !== undefined;
