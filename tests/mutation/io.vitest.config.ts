import { defineConfig } from "vitest/config";
import base from "../../vitest.config.ts";

// Without the suites that wait for the gateway's timeouts: they would run again for most mutants.
export default defineConfig({
  resolve: base.resolve,
  test: {
    include: ["lib/{checkout,orders,worker}/**/*.test.ts"],
    exclude: ["lib/orders/payment/gateway-faults.test.ts"],
  },
});
