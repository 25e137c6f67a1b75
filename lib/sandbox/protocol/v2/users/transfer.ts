import { add, compare } from "#lib/ccpayment/shared/decimal.ts";
import { balanceOf, walletOf } from "#lib/sandbox/account/balances.ts";
import { newGatewayId } from "#lib/sandbox/ids.ts";
import { type CallError, refuse } from "#lib/sandbox/protocol/v2/codes.ts";
import { knownCoin } from "#lib/sandbox/protocol/v2/known-token.ts";
import { spender } from "#lib/sandbox/protocol/v2/users/known-user.ts";
import { isBelowMinimum } from "#lib/sandbox/protocol/v2/withdrawals/apply.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { transfers } from "#lib/sandbox/store/tables/wallets.ts";
import { transaction } from "#lib/sandbox/store/transaction.ts";
import { priceOf } from "#lib/sandbox/tokens/prices.ts";
import { ok, type Result } from "#lib/shared/result.ts";

export type TransferRow = typeof transfers.$inferSelect;

type Transferring = {
  orderId: string;
  fromUserId: string;
  coinId: number;
  to: { userId: string; amount: string }[];
  remark: string;
  isBatch: boolean;
};

/** Moves a coin from one wallet to others, all or nothing; gives the record's id, or the batch's. */
export const transfer = (
  sandbox: Sandbox,
  asked: Transferring,
): Result<{ recordId: string }, CallError> =>
  transaction(sandbox, () => transferNow(sandbox, asked));

function transferNow(
  sandbox: Sandbox,
  { orderId, fromUserId, coinId, to, remark, isBatch }: Transferring,
): Result<{ recordId: string }, CallError> {
  const { store, clock } = sandbox;
  const known = spender(sandbox, fromUserId);
  if (!known.ok) return known;
  const coin = knownCoin(sandbox, coinId);
  if (!coin.ok) return coin;
  if (transfersOf(sandbox).some((row) => row.orderId === orderId))
    return refuse(11011, `orderId ${orderId} was used before`);
  if (to.some(({ userId }) => userId === fromUserId))
    return refuse(11000, "a user can't transfer to themselves");
  if (to.some(({ amount }) => isBelowMinimum(sandbox, coinId, amount)))
    return refuse(14005, "0.001 USD");
  const held = balanceOf(sandbox, coin.value.coinId, walletOf(sandbox, fromUserId));
  if (compare(add(...to.map(({ amount }) => amount)), held) > 0)
    return refuse(14000, `the balance is ${held} ${coin.value.crypto}`);
  const now = clock.now();
  const batchId = isBatch ? newGatewayId(now) : "";
  const rows = to.map(({ userId: toUserId, amount }) => ({
    recordId: newGatewayId(now),
    orderId,
    batchId,
    fromUserId,
    toUserId,
    coinId: coin.value.coinId,
    amount,
    rate: priceOf(sandbox, coin.value),
    remark,
    createdAt: now,
  }));
  store.insert(transfers).values(rows).run();
  return ok({ recordId: batchId || (rows[0]?.recordId ?? "") });
}

/** Every transfer. */
export const transfersOf = ({ store }: Sandbox): TransferRow[] =>
  store.select().from(transfers).all();
