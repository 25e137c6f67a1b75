import { multiply, round, roundUp } from "#lib/ccpayment/shared/decimal.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { readSettings } from "#lib/sandbox/settings/settings.ts";
import type { Generation, SandboxToken } from "#lib/sandbox/types.ts";

/** Tokens that the service keeps of a payment, with the token's decimals (docs/protocol/v1.md §9). */
export function serviceFee(
  { store }: Sandbox,
  generation: Generation,
  amount: string,
  { precision }: Pick<SandboxToken, "precision">,
): string {
  const { feeRate, v2FeeRate, v2FeeRounding } = readSettings(store);
  if (generation === "v1") return roundUp(multiply(amount, feeRate), precision);
  const fee = multiply(amount, v2FeeRate);
  return v2FeeRounding === "up" ? roundUp(fee, precision) : round(fee, precision);
}
