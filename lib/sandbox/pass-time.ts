import { settleWithdrawals } from "#lib/sandbox/account/withdrawal.ts";
import { tellExpiries } from "#lib/sandbox/expiry.ts";
import { climbPayments } from "#lib/sandbox/pay.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";

/** Brings everything that moves by itself to where the clock stands. */
export function passTime(sandbox: Sandbox): void {
  climbPayments(sandbox);
  settleWithdrawals(sandbox);
  tellExpiries(sandbox);
}
