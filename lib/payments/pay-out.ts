import type { Gateway, GatewayFailure } from "#lib/payments/gateway.ts";
import type { Withdrawal, WithdrawalRequest } from "#lib/payments/gateway-funds.ts";
import { fail, ok, type Result } from "#lib/shared/result.ts";

/**
 * Sends money away once for each withdrawal id, however often it is asked and whatever answer is lost: the gateway is
 * asked for the id before and after. A failure that `mayHaveHappened` must be tried again with the same id.
 */
export async function payOut(
  { funds }: Gateway,
  request: WithdrawalRequest,
): Promise<Result<Withdrawal, GatewayFailure>> {
  const { withdrawalId } = request;
  const before = await funds.getWithdrawal(withdrawalId);
  if (!before.ok) return fail({ ...before.error, mayHaveHappened: true });
  if (before.value) return ok(before.value);
  const sent = await funds.withdraw(request);
  // Even a refusal is looked up: "used before" may speak of this very call.
  const after = await funds.getWithdrawal(withdrawalId);
  if (!after.ok) return fail({ ...after.error, mayHaveHappened: true });
  if (after.value) return ok(after.value);
  return sent.ok ? fail(notYetShown) : sent;
}

const notYetShown: GatewayFailure = {
  retryable: true,
  mayHaveHappened: true,
  message: "the gateway took the withdrawal, but doesn't show it yet",
};
