import { ApiError } from "#lib/sandbox/api-error.ts";
import { findOrder } from "#lib/sandbox/orders/find-order.ts";
import { BTC, pay, type Scenario } from "#lib/sandbox/scenarios/scenario.ts";

export const twoTokens: Scenario = {
  id: "two-tokens",
  title: "Two tokens for one order",
  story: "Half comes in USDT; the wallet is empty then, and the rest comes in Bitcoin.",
  shop: "Paid: adds what different tokens are worth, exactly, and ships once.",
  async run(sandbox, id) {
    if (findOrder(sandbox, id)?.kind === "native")
      throw new ApiError(409, "native", "A native order is paid in the token it was opened for.");
    pay(sandbox, id, { fraction: "0.5" });
    pay(sandbox, id, "exact", BTC);
  },
};
