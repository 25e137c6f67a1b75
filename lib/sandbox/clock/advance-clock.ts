import { runBatches } from "#lib/sandbox/account/run-batches.ts";
import { settleWithdrawals } from "#lib/sandbox/account/withdrawal.ts";
import { notifyExpired } from "#lib/sandbox/orders/notify-expired.ts";
import { addConfirmations } from "#lib/sandbox/payments/advance-payment.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";

/** Brings everything that moves by itself to where the clock stands. */
export function advanceClock(sandbox: Sandbox): void {
  addConfirmations(sandbox);
  settleWithdrawals(sandbox);
  runBatches(sandbox);
  notifyExpired(sandbox);
}
