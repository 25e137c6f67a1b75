import { and, eq } from "drizzle-orm";
import { nativeFeeOf } from "#lib/sandbox/account/network-fee.ts";
import type { WithdrawalRow } from "#lib/sandbox/account/read-withdrawals.ts";
import { isInternal } from "#lib/sandbox/account/withdrawal-amounts.ts";
import { withdrawalStatus } from "#lib/sandbox/deliveries/notify-withdrawal.ts";
import { passes } from "#lib/sandbox/protocol/v2/deposits/deposit-lists.ts";
import { listPage } from "#lib/sandbox/protocol/v2/list-page.ts";
import { memoField, optionalFields } from "#lib/sandbox/protocol/v2/optional-fields.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { withdrawals } from "#lib/sandbox/store/tables/account.ts";
import { addressFor } from "#lib/sandbox/tokens/addresses.ts";
import { tokenOf } from "#lib/sandbox/tokens/tokens.ts";

/** v2's withdrawals; of one user, of all users, or of the merchant. */
export const v2Withdrawals = ({ store }: Sandbox, wallet: string): WithdrawalRow[] =>
  store
    .select()
    .from(withdrawals)
    .where(and(eq(withdrawals.generation, "v2"), eq(withdrawals.userId, wallet)))
    .all();

/** Any withdrawal of users'. */
export const usersWithdrawals = ({ store }: Sandbox): WithdrawalRow[] =>
  store
    .select()
    .from(withdrawals)
    .where(eq(withdrawals.generation, "v2"))
    .all()
    .filter(({ userId }) => userId !== "");

/** A withdrawal as the API has it (docs/protocol/v2.md §5.5); only the merchant's name app id and reason. */
export function withdrawalView(sandbox: Sandbox, row: WithdrawalRow): object {
  const token = tokenOf(row.tokenId);
  const inside = isInternal(row.address);
  const { coin, amount: feeAmount } = nativeFeeOf(token);
  return {
    ...(row.userId ? { userId: row.userId } : { appId: sandbox.credentials.v2.appId }),
    recordId: row.recordId,
    orderId: row.merchantOrderId,
    withdrawType: inside ? "Cwallet" : "Network",
    coinId: token.coinNumber,
    coinSymbol: token.crypto,
    chain: inside ? "Cwallet OS" : token.chain,
    ...(inside
      ? { cwalletUser: row.address, txId: "" }
      : {
          fromAddress: addressFor("hot wallet", token.chain).address,
          toAddress: row.address,
          txId: row.status === "WaitingApproval" ? "" : row.txid,
          fee: {
            coinId: coin.coinNumber,
            coinSymbol: coin.crypto,
            amount: row.nativeFee || feeAmount,
          },
        }),
    ...memoField(sandbox, row.memo, "toMemo"),
    amount: row.value,
    status: withdrawalStatus(row),
    ...(row.userId ? {} : optionalFields(sandbox, { reason: row.reason })),
    coinUSDPrice: row.rate,
  };
}

type Filters = Parameters<typeof passes>[0] &
  Parameters<typeof listPage>[1] & { orderIds?: string[] | undefined };

/** A page of withdrawals, newest first. */
export const withdrawalPage = (sandbox: Sandbox, asked: Filters, rows: WithdrawalRow[]) =>
  listPage(sandbox, asked, {
    rows: rows.filter(
      (row) =>
        passes(asked, row) &&
        (asked.orderIds === undefined || asked.orderIds.includes(row.merchantOrderId)),
    ),
    idOf: ({ recordId }) => recordId,
    timeOf: ({ createdAt }) => createdAt,
  });
