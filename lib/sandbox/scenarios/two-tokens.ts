import { BTC, pay, type Scenario } from "#lib/sandbox/scenarios/scenario.ts";

export const twoTokens: Scenario = {
  id: "two-tokens",
  title: "Two tokens for one order",
  story: "Half comes in USDT; the wallet is empty then, and the rest comes in Bitcoin.",
  shop: "Paid: adds what different tokens are worth, exactly, and ships once.",
  async run(sandbox, id) {
    pay(sandbox, id, { fraction: "0.5" });
    pay(sandbox, id, "exact", BTC);
  },
};
