import type { Client } from "#lib/ccpayment/v2/client.ts";
import type { GatewayFailure } from "#lib/payments/gateway.ts";
import { fail, ok, type Result } from "#lib/shared/result.ts";

type FiatList = Extract<
  Awaited<ReturnType<Client["reference"]["getFiatList"]>>,
  { ok: true }
>["value"];

/** The gateway's entry of an ISO 4217 currency: its id, and how many units are worth one USD. */
export async function findFiat(
  fiats: () => Promise<Result<FiatList, GatewayFailure>>,
  currency: string,
): Promise<Result<FiatList[number], GatewayFailure>> {
  const listed = await fiats();
  if (!listed.ok) return listed;
  const found = listed.value.find((fiat) => fiat.symbol.toUpperCase() === currency);
  return found ? ok(found) : fail(unpriced(currency));
}

const unpriced = (currency: string): GatewayFailure => ({
  retryable: false,
  mayHaveHappened: false,
  message: `this account can't price in ${currency}`,
});
