import { eq } from "drizzle-orm";
import { appDeposits, userDeposits } from "#lib/sandbox/protocol/v2/deposits/deposit-records.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { withdrawals } from "#lib/sandbox/store/tables/account.ts";
import { tokenOf } from "#lib/sandbox/tokens/tokens.ts";

/** Where a record's transaction is on its chain; chains grow with the sandbox's clock. Null for no record. */
export function blockHeight(sandbox: Sandbox, recordId: string): object | null {
  const deposit = [...appDeposits(sandbox), ...userDeposits(sandbox)].find(
    (one) => one.recordId === recordId,
  );
  const sent = sandbox.store
    .select()
    .from(withdrawals)
    .where(eq(withdrawals.recordId, recordId))
    .get();
  const tokenId = deposit?.tokenId ?? sent?.tokenId;
  const at = deposit?.arrivedAt ?? sent?.createdAt;
  if (tokenId === undefined || at === undefined) return null;
  const { chain, blockSeconds, confirmations } = tokenOf(tokenId);
  const heightAt = (ms: number) => Math.floor(ms / 1000 / blockSeconds);
  const [txBlockHeight, now] = [heightAt(at), heightAt(sandbox.clock.now())];
  const isFinal = deposit?.stage === "success" || sent?.status === "Successful";
  return {
    chain,
    txBlockHeight,
    currBlockHeight: isFinal ? Math.max(now, txBlockHeight + confirmations) : now,
    reqConfirmations: confirmations,
  };
}
