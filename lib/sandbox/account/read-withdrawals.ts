import { desc, eq } from "drizzle-orm";
import { netReceivable } from "#lib/sandbox/account/withdrawal-amounts.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { prepared } from "#lib/sandbox/store/prepared.ts";
import { withdrawals } from "#lib/sandbox/store/tables/account.ts";
import { tokenOf } from "#lib/sandbox/tokens/tokens.ts";
import type { SandboxWithdrawal } from "#lib/sandbox/types.ts";

export type WithdrawalRow = typeof withdrawals.$inferSelect;

/** The withdrawal with a merchant order id. */
export function findWithdrawal(
  { store }: Sandbox,
  merchantOrderId: string,
): WithdrawalRow | undefined {
  return withdrawalNamed(store).get({ merchantOrderId });
}

const withdrawalNamed = prepared((store, { merchantOrderId }: { merchantOrderId: string }) =>
  store.select().from(withdrawals).where(eq(withdrawals.merchantOrderId, merchantOrderId)),
);

/** Withdrawals as JSON, newest first. */
export function listWithdrawals({ store }: Sandbox): SandboxWithdrawal[] {
  return store
    .select()
    .from(withdrawals)
    .orderBy(desc(withdrawals.createdAt))
    .limit(200)
    .all()
    .map(withdrawalView);
}

/** A withdrawal as JSON. */
export function withdrawalView(row: WithdrawalRow): SandboxWithdrawal {
  const { tokenId, rate: _, memo: __, createdAt, ...shown } = row;
  const { crypto, network } = tokenOf(tokenId);
  return {
    ...shown,
    crypto,
    network,
    netReceivable: netReceivable(row),
    createdAt: new Date(createdAt).toISOString(),
  };
}
