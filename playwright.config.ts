import { defineConfig, devices } from "@playwright/test";
import { chromiumOptions } from "./scripts/shared/find-chromium.mjs";

// Tables are made for a database as they load; which one, each server says (e2e/support/database.ts).
if (process.env.E2E_DATABASE === "postgres") process.env.DATABASE_URL = "postgres://localhost/none";

// Every worker has a server, database, sandbox and clock of its own: see e2e/support/server.ts.
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  // On a busy machine a browser may stall; a test that needed its second try is listed as flaky.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  globalSetup: "./e2e/support/template.ts",
  use: {
    // Recording takes time: only a second try is recorded.
    trace: "on-first-retry",
    launchOptions: await chromiumOptions(),
  },
  projects: [
    {
      name: "desktop",
      use: { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 800 } },
    },
    {
      name: "phone",
      grep: /@phone/,
      use: { ...devices["Pixel 7"], viewport: { width: 390, height: 844 } },
    },
  ],
});
