// npm run mutation: changes the pure files of money, cart and protocol one expression at a time; a test beside them
// must notice. README.md says which mutants may survive, and why.

export default {
  plugins: ["@stryker-mutator/vitest-runner"],
  testRunner: "vitest",
  vitest: { configFile: "tests/mutation/pure.vitest.config.ts", related: false },
  coverageAnalysis: "perTest",
  mutate: [
    "lib/orders/ledger/{settlement,facts,correlate,correlate-payments,find-review-reasons,status-rank}.ts",
    "lib/orders/reconciliation/check-schedule.ts",
    "lib/checkout/pricing/*.ts",
    "lib/{money,fraction}.ts",
    "components/cart/cart-reducer.ts",
    "lib/ccpayment/shared/{decimal,strict-json}.ts",
    "lib/ccpayment/v1/signature/signature.ts",
    "lib/ccpayment/v1/notifications/notification.ts",
    "lib/ccpayment/v2/signature/*.ts",
    "lib/ccpayment/v2/notifications/parse-notification.ts",
    "!**/*.test.ts",
  ],
  ignorePatterns: [".next*", ".data*", "test-results", "docs", "e2e"],
  // Stryker would rewrite tsconfig.json by an interface that TypeScript 7 lacks; vitest needs no rewriting.
  tsconfigFile: "none",
  thresholds: { high: 98, low: 95, break: 95 },
  reporters: ["clear-text", "progress"],
  clearTextReporter: { allowColor: false, logTests: false },
  concurrency: 2,
};
