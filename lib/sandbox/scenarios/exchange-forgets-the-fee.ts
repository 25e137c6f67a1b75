import { pay, type Scenario } from "#lib/sandbox/scenarios/scenario.ts";

export const exchangeForgetsTheFee: Scenario = {
  id: "exchange-forgets-the-fee",
  title: "Exchange forgets the fee",
  story: "The payer's exchange keeps three per cent of what was to be sent.",
  shop: "Underpayment: ships nothing, names what is missing, and takes the rest.",
  async run(sandbox, id) {
    pay(sandbox, id, { fraction: "0.97" });
  },
};
