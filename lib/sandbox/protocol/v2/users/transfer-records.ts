import { listPage } from "#lib/sandbox/protocol/v2/list-page.ts";
import { type TransferRow, transfersOf } from "#lib/sandbox/protocol/v2/users/transfer.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { tokens } from "#lib/sandbox/tokens/tokens.ts";

const coinOf = ({ coinId }: TransferRow) => {
  const coin = tokens.find((token) => token.coinId === coinId);
  return { coinId: coin?.coinNumber, coinSymbol: coin?.crypto };
};

/** Transfers that are no part of a batch. */
export const singleTransfers = (sandbox: Sandbox): TransferRow[] =>
  transfersOf(sandbox).filter(({ batchId }) => batchId === "");

/** A transfer as the API has it; those of a batch have no order id of their own. */
export const transferView = (row: TransferRow): object => ({
  recordId: row.recordId,
  ...coinOf(row),
  ...(row.batchId ? {} : { orderId: row.orderId }),
  fromUserId: row.fromUserId,
  toUserId: row.toUserId,
  amount: row.amount,
  status: "Success",
  remark: row.remark,
  coinUSDPrice: row.rate,
});

/** The transfers of a batch, oldest first. */
export type Batch = [TransferRow, ...TransferRow[]];

/** Batch transfers. */
export const batches = (sandbox: Sandbox): Batch[] => {
  const byId = Map.groupBy(
    transfersOf(sandbox).filter(({ batchId }) => batchId !== ""),
    ({ batchId }) => batchId,
  );
  return [...byId.values()].filter((rows): rows is Batch => rows.length > 0);
};

/** A batch transfer as the API has it. */
export const batchView = (rows: Batch): object => {
  const [first] = rows;
  return {
    recordId: first.batchId,
    userId: first.fromUserId,
    ...coinOf(first),
    orderId: first.orderId,
    toUsers: rows.map(({ toUserId: userId, amount }) => ({ userId, amount })),
    status: "Success",
    remark: first.remark,
    coinUSDPrice: first.rate,
  };
};

type Filters = Parameters<typeof listPage>[1] & {
  coinId?: number | undefined;
  orderIds?: string[] | undefined;
};

const passes = ({ coinId, orderIds }: Filters, row: TransferRow) =>
  (coinId === undefined || coinOf(row).coinId === coinId) &&
  (orderIds === undefined || orderIds.includes(row.orderId));

/** A page of transfers. */
export const transferPage = (sandbox: Sandbox, asked: Filters, rows: TransferRow[]) =>
  listPage(sandbox, asked, {
    rows: rows.filter((row) => passes(asked, row)),
    idOf: ({ recordId }) => recordId,
    timeOf: ({ createdAt }) => createdAt,
  });

/** A page of batch transfers. */
export const batchPage = (sandbox: Sandbox, asked: Filters, rows: Batch[]) =>
  listPage(sandbox, asked, {
    rows: rows.filter(([first]) => passes(asked, first)),
    idOf: ([{ batchId }]) => batchId,
    timeOf: ([{ createdAt }]) => createdAt,
  });
