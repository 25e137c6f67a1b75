import type { GatewayFailure } from "#lib/payments/gateway.ts";
import { ok, type Result } from "#lib/shared/result.ts";

/**
 * Keeps an answer for `freshMs`, and beyond that while no newer one is available. One question is under way at a time.
 * For lists that change rarely, such as currencies.
 */
export function cached<T>(
  ask: () => Promise<Result<T, GatewayFailure>>,
  freshMs: number,
): () => Promise<Result<T, GatewayFailure>> {
  let known: { value: T; at: number } | null = null;
  let asking: Promise<Result<T, GatewayFailure>> | null = null;
  return async () => {
    if (known && Date.now() - known.at < freshMs) return ok(known.value);
    asking ??= ask().finally(() => {
      asking = null;
    });
    const answer = await asking;
    if (answer.ok) known = { value: answer.value, at: Date.now() };
    return answer.ok || !known ? answer : ok(known.value);
  };
}
