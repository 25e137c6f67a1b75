import pure from "./pure.config.mjs";

// npm run mutation:io: removes the conditions around database and gateway, one at a time; an integration test must
// notice. Only conditions: each of these tests opens a database, so that every expression would take hours.
export default {
  ...pure,
  vitest: { configFile: "tests/mutation/io.vitest.config.ts", related: false },
  mutate: [
    "lib/checkout/{check-out,place-order}.ts",
    "lib/orders/ledger/{facts,apply-gateway-order,apply-notification,change-order,stock}.ts",
    "lib/orders/notifications/{receive,apply-transfer}.ts",
    "lib/orders/payment/{attempts,mutex,pay-order}.ts",
    "lib/orders/reconciliation/{check-schedule,confirm-attempt,reconcile}.ts",
    "lib/orders/jobs/run-jobs.ts",
  ],
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
