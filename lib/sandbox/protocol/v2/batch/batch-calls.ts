import * as z from "zod";
import { findBatch, tasksOf, updateBatch } from "#lib/sandbox/account/batch.ts";
import { runBatches } from "#lib/sandbox/account/run-batches.ts";
import { newGatewayId } from "#lib/sandbox/ids.ts";
import { abort } from "#lib/sandbox/protocol/v2/batch/abort.ts";
import { append } from "#lib/sandbox/protocol/v2/batch/append.ts";
import { batchFields, batchOrderId, tasks } from "#lib/sandbox/protocol/v2/batch/batch-fields.ts";
import { batchOrderView, taskView } from "#lib/sandbox/protocol/v2/batch/batch-view.ts";
import { checkWithdrawAddress } from "#lib/sandbox/protocol/v2/batch/check-withdraw-address.ts";
import { v2Call } from "#lib/sandbox/protocol/v2/call.ts";
import { refuse } from "#lib/sandbox/protocol/v2/codes.ts";
import { integer, listFields } from "#lib/sandbox/protocol/v2/fields.ts";
import { knownToken } from "#lib/sandbox/protocol/v2/known-token.ts";
import { listPage, viewPage } from "#lib/sandbox/protocol/v2/list-page.ts";
import { readSettings } from "#lib/sandbox/settings/settings.ts";
import { resultTransaction } from "#lib/sandbox/store/result-transaction.ts";
import { batches } from "#lib/sandbox/store/tables/batches.ts";
import { ok } from "#lib/shared/result.ts";

/** POST /applyBatchWithdraw. */
const applyBatchWithdraw = v2Call(batchFields, (sandbox, params) => {
  const token = knownToken(sandbox, params.coinId, params.chain);
  if (!token.ok) return token;
  if (findBatch(sandbox, params.batchOrderId))
    return refuse(11011, `batchOrderId ${params.batchOrderId} was used before`);
  return resultTransaction(sandbox, () => {
    const now = sandbox.clock.now();
    const billId = newGatewayId(now);
    const opened = {
      batchOrderId: params.batchOrderId,
      billId,
      taskName: params.taskName ?? params.productName ?? "",
      tokenId: token.value.tokenId,
      mode: params.mode,
      notifyUrl: params.notifyUrl ?? "",
      status: "Init" as const,
      createdAt: now,
      updatedAt: now,
    };
    sandbox.store.insert(batches).values(opened).run();
    const added = append(sandbox, params.batchOrderId, params.orders ?? []);
    return added.ok ? ok({ batchOrderId: params.batchOrderId, billId }) : added;
  });
});

/** POST /appendBatchWithdraw. */
const appendBatchWithdraw = v2Call({ batchOrderId, orders: tasks.min(1) }, (sandbox, params) =>
  resultTransaction(sandbox, () => {
    const added = append(sandbox, params.batchOrderId, params.orders);
    if (!added.ok) return added;
    if (readSettings(sandbox.store).v2BatchShape === "2026-04") return ok({});
    const { batchOrderId: batch_order_id, orders } = params;
    return ok({ appended: orders.length, total: added.value, batch_order_id });
  }),
);

/** POST /confirmBatchWithdraw: what confirmExecution changes is not known, so that it changes nothing. */
const confirmBatchWithdraw = v2Call(
  {
    batchOrderId,
    delaySeconds: integer.optional(),
    confirmExecution: z.boolean().optional(),
  },
  (sandbox, params) => {
    const { delaySeconds = 0 } = params;
    if (delaySeconds > 3600) return refuse(11000, "delaySeconds: at most 3600");
    const batch = findBatch(sandbox, params.batchOrderId);
    if (!batch) return refuse(11003, `no batch ${params.batchOrderId}`);
    if (batch.status !== "Init") return refuse(10001, `the batch is ${batch.status} already`);
    if (tasksOf(sandbox, params.batchOrderId).length === 0)
      return refuse(11000, "the batch has no orders");
    updateBatch(sandbox, params.batchOrderId, {
      status: readSettings(sandbox.store).v2Approval ? "Reviewing" : "Pending",
      startsAt: sandbox.clock.now() + delaySeconds * 1000,
    });
    runBatches(sandbox);
    const confirmed = findBatch(sandbox, params.batchOrderId);
    return confirmed ? ok(batchOrderView(sandbox, confirmed)) : refuse(11002);
  },
);

/** POST /abortBatchWithdraw. */
const abortBatchWithdraw = v2Call(
  {
    batchOrderId,
    orderIds: z.array(z.string().max(64)).max(500).optional(),
    seqs: z.array(z.int()).max(500).optional(),
  },
  (sandbox, params) => abort(sandbox, params),
);

/** POST /getBatchWithdrawOrder. */
const getBatchWithdrawOrder = v2Call(
  { batchOrderId, verbose: integer.optional() },
  (sandbox, params) => {
    const batch = findBatch(sandbox, params.batchOrderId);
    return batch
      ? ok(batchOrderView(sandbox, batch))
      : refuse(11003, `no batch ${params.batchOrderId}`);
  },
);

/** POST /getBatchWithdrawOrderRecordList. */
const getBatchWithdrawOrderRecordList = v2Call(
  { batchOrderId, nextId: listFields.nextId, limit: listFields.limit },
  (sandbox, params) => {
    if (!findBatch(sandbox, params.batchOrderId))
      return refuse(11003, `no batch ${params.batchOrderId}`);
    const page = listPage(sandbox, params, {
      rows: tasksOf(sandbox, params.batchOrderId),
      idOf: ({ id }) => String(id).padStart(12, "0"),
      timeOf: ({ createdAt }) => createdAt,
    });
    return viewPage(page, (task) => taskView(sandbox, task));
  },
);

export const batchCalls = {
  checkWithdrawAddress,
  applyBatchWithdraw,
  appendBatchWithdraw,
  confirmBatchWithdraw,
  abortBatchWithdraw,
  getBatchWithdrawOrder,
  getBatchWithdrawOrderRecordList,
};
