import pure from "./pure.config.mjs";

// npm run mutation:io: removes the conditions around database and gateway, one at a time; an integration test must
// notice. Only conditions: each of these tests opens a database, so that every expression would take hours.
export default {
  ...pure,
  vitest: { configFile: "tests/mutation/io.vitest.config.ts", related: false },
  mutate: [
    "lib/checkout/{check-out,place-order,pending-orders}.ts",
    "lib/orders/ledger/{apply-gateway-order,apply-notification,book-payments,change-order,derive,stock}.ts",
    "lib/orders/notifications/{receive,apply-transfer}.ts",
    "lib/orders/payment/{attempts,find-due,is-reusable,open-attempt,pay-order}.ts",
    "lib/orders/reconciliation/{ask-batch,book-answers,check-schedule,confirm-attempt,reconcile,release-unanswered}.ts",
    "lib/orders/jobs/run-jobs.ts",
  ],
  // Not every condition has a test of its own yet: the report lists those that have none.
  thresholds: { high: 95, low: 80, break: null },
  mutator: {
    excludedMutations: [
      "ArithmeticOperator",
      "ArrayDeclaration",
      "ArrowFunction",
      "AssignmentOperator",
      "BlockStatement",
      "BooleanLiteral",
      "EqualityOperator",
      "LogicalOperator",
      "MethodExpression",
      "ObjectLiteral",
      "OptionalChaining",
      "Regex",
      "StringLiteral",
      "UnaryOperator",
      "UpdateOperator",
    ],
  },
};
