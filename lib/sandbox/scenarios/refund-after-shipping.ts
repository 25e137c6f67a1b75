import { refundOrder } from "#lib/sandbox/payments/refund-order.ts";
import { pay, type Scenario } from "#lib/sandbox/scenarios/scenario.ts";

export const refundAfterShipping: Scenario = {
  id: "refund-after-shipping",
  title: "Refund after shipping",
  story: "Pays in full; later the merchant sends everything back, less the network's fee.",
  shop: "Stays Paid, and shows the refund in words and figures beside it.",
  async run(sandbox, id) {
    pay(sandbox, id, "exact");
    refundOrder(sandbox, id, {
      amount: "all",
      networkFee: "1",
      status: "success",
      internal: false,
    });
  },
};
