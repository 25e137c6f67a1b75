import { ApiError } from "#lib/sandbox/api-error.ts";
import { findOrder } from "#lib/sandbox/orders/find-order.ts";
import { pay, type Scenario } from "#lib/sandbox/scenarios/scenario.ts";

export const riskyMoney: Scenario = {
  id: "risky-money",
  title: "Money flagged as risky",
  story:
    "The whole amount arrives from an address that the service distrusts: success, and not credited.",
  shop: "Shows it apart, counts nothing, ships nothing, and asks a person to look at the dashboard.",
  async run(sandbox, id) {
    if (findOrder(sandbox, id)?.generation === "v1")
      throw new ApiError(
        409,
        "v1",
        "Version 1 knows no risk flag; open the order through version 2.",
      );
    pay(sandbox, id, "exact", undefined, { risky: true });
  },
};
