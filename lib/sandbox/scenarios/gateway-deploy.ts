import { and, eq } from "drizzle-orm";
import { pay, type Scenario } from "#lib/sandbox/scenarios/scenario.ts";
import { deliveries } from "#lib/sandbox/store/tables/deliveries.ts";

export const gatewayDeploy: Scenario = {
  id: "gateway-deploy",
  title: "Gateway deploy",
  story: "Pays in full while the gateway is being deployed: its notification is lost for good.",
  shop: "Paid within a minute all the same: the shop asks by itself.",
  async run(sandbox, id) {
    const { recordId } = pay(sandbox, id, "exact");
    const lost = and(eq(deliveries.recordId, recordId), eq(deliveries.status, "scheduled"));
    sandbox.store.update(deliveries).set({ status: "failed", nextAt: null }).where(lost).run();
  },
};
