import { defineConfig } from "vitest/config";
import base from "../../vitest.config.ts";

export default defineConfig({
  resolve: base.resolve,
  test: {
    include: ["lib/{checkout,orders,worker}/**/*.test.ts", "lib/payments/**/*.test.ts"],
  },
});
