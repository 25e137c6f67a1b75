import { findDelivery, listDeliveries } from "#lib/sandbox/deliveries/list.ts";
import { sendOnce } from "#lib/sandbox/deliveries/send.ts";
import { pay, type Scenario } from "#lib/sandbox/scenarios/scenario.ts";

const TIMES = 40;

export const webhookStorm: Scenario = {
  id: "webhook-storm",
  title: "Webhook storm",
  story: `Pays in full, and the same notification arrives ${TIMES} times at once.`,
  shop: "Paid: one payment, one shipment, every notification acknowledged.",
  async run(sandbox, id) {
    const { recordId } = pay(sandbox, id, "exact");
    const first = listDeliveries(sandbox, id).find((delivery) => delivery.recordId === recordId);
    const delivery = first && findDelivery(sandbox, first.id);
    if (delivery)
      await Promise.all(
        Array.from({ length: TIMES }, () => sendOnce(sandbox, delivery, { manual: true })),
      );
  },
};
