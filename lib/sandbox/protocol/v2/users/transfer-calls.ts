import * as z from "zod";
import { v2Call } from "#lib/sandbox/protocol/v2/call.ts";
import { refuse } from "#lib/sandbox/protocol/v2/codes.ts";
import {
  amount,
  integer,
  listFields,
  merchantId,
  recordId,
  userId,
} from "#lib/sandbox/protocol/v2/fields.ts";
import { viewPage } from "#lib/sandbox/protocol/v2/list-page.ts";
import { transfer } from "#lib/sandbox/protocol/v2/users/transfer.ts";
import {
  batches,
  batchPage,
  batchView,
  singleTransfers,
  transferPage,
  transferView,
} from "#lib/sandbox/protocol/v2/users/transfer-records.ts";
import { oneOfTwoIds } from "#lib/sandbox/protocol/v2/withdrawals/withdrawal-calls.ts";
import { readSettings } from "#lib/sandbox/settings/settings.ts";
import { ok } from "#lib/shared/result.ts";

const remark = z.string().max(255).optional();

/** POST /userTransfer. */
const userTransfer = v2Call(
  { orderId: merchantId, fromUserId: userId, toUserId: userId, coinId: integer, amount, remark },
  (sandbox, { toUserId, amount: value, remark: words = "", ...asked }) =>
    transfer(sandbox, {
      ...asked,
      to: [{ userId: toUserId, amount: value }],
      remark: words,
      isBatch: false,
    }),
);

const isMissing = ({ recordId: id, orderId }: { recordId?: unknown; orderId?: unknown }) =>
  !id && !orderId;

/** POST /getUserTransferRecord. */
const getUserTransferRecord = v2Call(oneOfTwoIds, (sandbox, asked) => {
  if (isMissing(asked)) return refuse(11000, "recordId or orderId is required");
  const row = singleTransfers(sandbox).find(
    (one) =>
      (!asked.recordId || one.recordId === asked.recordId) &&
      (!asked.orderId || one.orderId === asked.orderId),
  );
  return row ? ok({ record: transferView(row) }) : refuse(11003, "no such transfer");
});

const orderIds = z.array(z.string().max(64)).max(100).optional();
const { chain: _, ...transferFilters } = { ...listFields, orderIds };

/** POST /getUserTransferRecordList; one source requires both users, the other neither. */
const getUserTransferRecordList = v2Call(
  { ...transferFilters, fromUserId: userId.optional(), toUserId: userId.optional() },
  (sandbox, params) => {
    const rows = singleTransfers(sandbox).filter(
      ({ fromUserId, toUserId }) =>
        (params.fromUserId === undefined || params.fromUserId === fromUserId) &&
        (params.toUserId === undefined || params.toUserId === toUserId),
    );
    return viewPage(transferPage(sandbox, params, rows), transferView);
  },
);

/** POST /userBatchTransfer. */
const userBatchTransfer = v2Call(
  {
    orderId: merchantId,
    userId,
    coinId: integer,
    toUsers: z.array(z.object({ userId, amount })).min(1).max(500),
    remark,
  },
  (sandbox, { userId: fromUserId, toUsers: to, remark: words = "", ...asked }) => {
    const wrong = to.some(({ amount: { length } }) => length < 5 || length > 64);
    if (wrong && readSettings(sandbox.store).v2TransferAmountLength)
      return refuse(11000, "toUsers.amount: must have 5 to 64 characters");
    return transfer(sandbox, { ...asked, fromUserId, to, remark: words, isBatch: true });
  },
);

/** POST /getUserBatchTransferRecord. */
const getUserBatchTransferRecord = v2Call(oneOfTwoIds, (sandbox, asked) => {
  if (isMissing(asked)) return refuse(11000, "recordId or orderId is required");
  const rows = batches(sandbox).find(
    ([one]) =>
      (!asked.recordId || one.batchId === asked.recordId) &&
      (!asked.orderId || one.orderId === asked.orderId),
  );
  return rows ? ok({ record: batchView(rows) }) : refuse(11003, "no such transfer");
});

/** POST /getUserBatchTransferRecordList. */
const getUserBatchTransferRecordList = v2Call(
  { ...transferFilters, userId: userId.optional() },
  (sandbox, params) => {
    const rows = batches(sandbox).filter(
      ([{ fromUserId }]) => params.userId === undefined || params.userId === fromUserId,
    );
    return viewPage(batchPage(sandbox, params, rows), batchView);
  },
);

/** POST /getUserBatchTransferRecordDetail. */
const getUserBatchTransferRecordDetail = v2Call(
  { recordId, nextId: listFields.nextId },
  (sandbox, params) => {
    const rows = batches(sandbox).find(([{ batchId }]) => batchId === params.recordId);
    if (!rows) return refuse(11003, params.recordId);
    return viewPage(transferPage(sandbox, { nextId: params.nextId }, rows), transferView);
  },
);

export const transferCalls = {
  userTransfer,
  getUserTransferRecord,
  getUserTransferRecordList,
  userBatchTransfer,
  getUserBatchTransferRecord,
  getUserBatchTransferRecordList,
  getUserBatchTransferRecordDetail,
};
