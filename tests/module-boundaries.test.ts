import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const forbidden = [
  ["lib/ccpayment/x.ts", "#lib/money.ts"],
  ["lib/ccpayment/x.ts", "#db/client.ts"],
  ["lib/ccpayment/v1/x.ts", "../v2/client.ts"],
  ["lib/ccpayment/shared/x.ts", "../v1/fields.ts"],
  ["lib/sandbox/x.ts", "#lib/orders/ledger/change-order.ts"],
  ["lib/sandbox/x.ts", "#lib/get-shop.ts"],
  ["lib/sandbox/x.ts", "better-sqlite3"],
  ["lib/sandbox/store/x.ts", "#db/client.ts"],
  ["lib/orders/x.ts", "#lib/sandbox/payments/pay-order.ts"],
  ["lib/orders/x.ts", "#components/ui/button.tsx"],
  ["lib/orders/x.ts", "drizzle-orm/sqlite-core"],
  ["lib/payments/x.ts", "#lib/orders/ledger/change-order.ts"],
  ["components/cart/x.tsx", "#db/client.ts"],
  ["components/cart/x.tsx", "#db/tables.ts"],
  ["components/order/x.tsx", "#lib/sandbox/orders/find-order.ts"],
  ["components/ui/x.tsx", "#lib/money.ts"],
  ["components/ui/x.tsx", "#components/cart/store.ts"],
  ["app/(shop)/x.tsx", "#tests/harness/fixtures.ts"],
  ["instrumentation.ts", "#tests/harness/fixtures.ts"],
  ["components/ui/x.tsx", "#tests/harness/fixtures.ts"],
  ["lib/orders/x.ts", "#tests/harness/fixtures.ts"],
  ["lib/sandbox/store/x.ts", "#tests/harness/fixtures.ts"],
  ["db/x.ts", "#tests/harness/fixtures.ts"],
  ["scripts/x.ts", "#tests/harness/fixtures.ts"],
  ["tests/stress/x.ts", "#shops/halftone/art/random.ts"],
  ["app/(shop)/x.tsx", "#lib/sandbox/server/mount.ts"],
  ["app/_server/start-server.ts", "#lib/sandbox/server/mount.ts"],
  ["lib/sandbox/x.tsx", "#components/ui/button.tsx"],
  ["lib/sandbox/x.tsx", "next/headers"],
  ["lib/sandbox/x.tsx", "react"],
  ["lib/sandbox/x.ts", "#lib/env.ts"],
  ["lib/shared/x.ts", "#lib/env.ts"],
] as const;

const allowed = [
  ["lib/ccpayment/x.ts", "zod"],
  ["lib/ccpayment/v2/x.ts", "../shared/decimal.ts"],
  ["lib/sandbox/x.ts", "#lib/ccpayment/v1/signature/signature.ts"],
  ["lib/orders/x.ts", "#lib/payments/gateway.ts"],
  ["lib/orders/x.ts", "#db/tables.ts"],
  ["components/cart/x.tsx", "#lib/cart/types.ts"],
  ["app/(shop)/x.tsx", "#components/cart/store.ts"],
  ["app/sandbox/x.ts", "#lib/sandbox/server/mount.ts"],
  ["lib/sandbox/x.ts", "#lib/shared/clock.ts"],
  ["lib/sandbox/x.ts", "#lib/sandbox/ids.ts"],
  ["db/x.ts", "better-sqlite3"],
  ["lib/orders/x.test.ts", "#tests/harness/fixtures.ts"],
  ["scripts/stress.ts", "#tests/stress/scenarios.ts"],
] as const;

const folder = mkdtempSync(join(tmpdir(), "halftone-boundaries-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fileOf = (path: string, index: number) => path.replace("/x.", `/x${index}.`);
const all = [...forbidden, ...allowed];
let output = "";

// One run of the linter over a file for each rule, under the project's own rules.
beforeAll(() => {
  cpSync("biome.json", join(folder, "biome.json"));
  for (const [index, [path, imported]] of all.entries()) {
    const file = join(folder, fileOf(path, index));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `import { x } from "${imported}";\nexport const y = x;\n`);
  }
  const args = [
    "lint",
    "--vcs-enabled=false",
    "--only=style/noRestrictedImports",
    "--max-diagnostics=none",
    "--reporter=github",
    ".",
  ];
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [resolve("node_modules/.bin/biome"), ...args],
    {
      cwd: folder,
      encoding: "utf8",
    },
  );
  output = stdout + stderr;
});

const isReported = (path: string, imported: string) => {
  const index = all.findIndex(([p, i]) => p === path && i === imported);
  return output.includes(fileOf(path, index));
};

test.each(forbidden)("%s may not import %s", (path, imported) => {
  expect(isReported(path, imported)).toBe(true);
});

test.each(allowed)("%s may import %s", (path, imported) => {
  expect(isReported(path, imported)).toBe(false);
});
