import { defineConfig, mergeConfig } from "vitest/config";
import base from "../../vitest.config.ts";

// Each mutant must be noticed by a unit test: what needs a database or a network is too slow to run for each.
export default mergeConfig(
  { resolve: base.resolve },
  defineConfig({
    test: {
      include: [
        "lib/orders/ledger/{settlement,facts,correlate,correlate-payments,find-review-reasons}.test.ts",
        "lib/orders/reconciliation/check-schedule.test.ts",
        "lib/checkout/pricing/pricing.test.ts",
        "lib/money.test.ts",
        "components/cart/cart-reducer.test.ts",
        "lib/ccpayment/shared/*.test.ts",
        "lib/ccpayment/v1/{signature,notifications}/*.test.ts",
        "lib/ccpayment/v2/{signature,notifications}/*.test.ts",
      ],
    },
  }),
);
