import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { selectShop } from "./scripts/shared/select-shop.mjs";
import { isPostgresInstalled } from "./tests/postgres/server.ts";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const { aliases } = await selectShop();

const onBothGenerations = [
  "lib/checkout/purchase/*.test.ts",
  "lib/payments/pay-out.test.ts",
  "lib/orders/payment/*.test.ts",
  "lib/orders/ledger/late-money.test.ts",
  "lib/orders/notifications/*.test.ts",
  "lib/orders/reconciliation/reconcile.test.ts",
  "lib/refunds/payout/*.test.ts",
  "tests/stress/stress.test.ts",
];

const onPostgres = [
  "db/{changes,postgres}/**/*.test.ts",
  "db/texts.test.ts",
  "db/queries/prepared.test.ts",
  "tests/query-plans.test.ts",
  "lib/{cart,catalog,checkout,customers,discounts,limits,merchant,orders,payments,refunds,search,settings,worker}/**/*.test.ts",
];

/** Begins with the file that takes longest, so that no core is idle while it ends. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const isLong = ({ moduleId }: TestSpecification) => moduleId.includes("/stress/");
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    // One fewer than there are cores by default: on two cores a single one.
    maxWorkers: "100%",
    // Modules are loaded once a worker and not once a file, which is half of the work: no test may leave a state behind.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // A busy machine is no reason to fail.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    globalSetup: "./tests/harness/database/templates.ts",
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{app,components,lib,db,scripts,tests}/**/*.test.{ts,tsx}"],
          exclude: ["{db,tests}/postgres/**/*.test.ts", "**/node_modules/**"],
        },
      },
      {
        extends: true,
        // The suites about payments once more, with a shop that speaks CCPayment v2.
        test: { name: "v2", include: onBothGenerations, env: { GATEWAY_API: "v2" } },
      },
      // The suites about the database once more, on PostgreSQL; npm test installs one where there is one.
      ...(isPostgresInstalled()
        ? [
            {
              extends: true as const,
              test: {
                name: "postgres",
                include: onPostgres,
                exclude: [
                  // What a gateway does wrong is the same whatever keeps the orders.
                  "lib/orders/payment/gateway-faults.test.ts",
                  // Nothing moves to distributed engines (docs/distributed-databases.md).
                  ...(process.env.DATABASE_ENGINE === "distributed"
                    ? ["db/postgres/move.test.ts"]
                    : []),
                ],
                globalSetup: "./tests/postgres/global-setup.ts",
                // Which one, each test decides (tests/harness/database/temporary-database.ts).
                env: { DATABASE_URL: "postgres://localhost/none" },
              },
            },
            // PostgreSQL in the place of a distributed engine; DATABASE_ENGINE=distributed runs all of the above so.
            {
              extends: true as const,
              test: {
                name: "distributed",
                include: ["tests/postgres/*.test.ts"],
                globalSetup: "./tests/postgres/global-setup.ts",
                env: {
                  DATABASE_URL: "postgres://localhost/none",
                  DATABASE_ENGINE: "distributed",
                },
              },
            },
          ]
        : []),
    ],
  },
  resolve: {
    // server-only throws outside React's server condition; unit tests are the server.
    alias: {
      "server-only": path("./tests/harness/empty.ts"),
      ...Object.fromEntries(
        Object.entries(aliases).map(([start, folder]) => [start, path(folder)]),
      ),
    },
  },
});
