import { pay, type Scenario } from "#lib/sandbox/scenarios/scenario.ts";

export const impatientCustomer: Scenario = {
  id: "impatient-customer",
  title: "Impatient customer",
  story: "Pays in full, sees nothing happen at once, and pays in full again.",
  shop: "Overpayment: ships once, shows both payments, and asks a person to refund the second.",
  async run(sandbox, id) {
    pay(sandbox, id, "exact");
    pay(sandbox, id, { fraction: "1" });
  },
};
