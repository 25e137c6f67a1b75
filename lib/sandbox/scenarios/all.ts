import { ApiError } from "#lib/sandbox/api-error.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { exchangeForgetsTheFee } from "#lib/sandbox/scenarios/exchange-forgets-the-fee.ts";
import { gatewayDeploy } from "#lib/sandbox/scenarios/gateway-deploy.ts";
import { impatientCustomer } from "#lib/sandbox/scenarios/impatient-customer.ts";
import { refundAfterShipping } from "#lib/sandbox/scenarios/refund-after-shipping.ts";
import { riskyMoney } from "#lib/sandbox/scenarios/risky-money.ts";
import type { Scenario } from "#lib/sandbox/scenarios/scenario.ts";
import { twoTokens } from "#lib/sandbox/scenarios/two-tokens.ts";
import { webhookStorm } from "#lib/sandbox/scenarios/webhook-storm.ts";

export const scenarios: Scenario[] = [
  impatientCustomer,
  gatewayDeploy,
  webhookStorm,
  exchangeForgetsTheFee,
  twoTokens,
  refundAfterShipping,
  riskyMoney,
];

/** Plays a scenario on an order. Throws ApiError for an unknown one, or where its payments can't be made. */
export async function playScenario(
  sandbox: Sandbox,
  id: string,
  merchantOrderId: string,
): Promise<Scenario> {
  const scenario = scenarios.find((one) => one.id === id);
  if (!scenario)
    throw new ApiError(404, "unknown-scenario", `No scenario ${id}: GET scenarios lists them.`);
  await scenario.run(sandbox, merchantOrderId);
  return scenario;
}
