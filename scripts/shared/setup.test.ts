import { expect, test } from "vitest";
import { isOldNode, isOutdated } from "#scripts/shared/setup.mjs";

test("an older Node: what can't run TypeScript is replaced, what can is kept", () => {
  for (const old of ["18.20.8", "20.20.2", "22.17.1"]) expect(isOldNode(old), old).toBe(true);
  for (const fit of ["22.18.0", "24.0.0", "26.1.0"]) expect(isOldNode(fit), fit).toBe(false);
});

const lock = (packages: Record<string, object>) => ({ packages });
const wanted = lock({
  "": { version: "0.1.0" },
  "node_modules/next": { version: "2.0.0" },
  "node_modules/tool": { version: "1.0.0", dev: true },
  "node_modules/other-platform": { version: "1.0.0", optional: true },
});

test("packages that the lock file no longer names are installed again, and nothing else is", () => {
  const next = { "node_modules/next": { version: "2.0.0" } };
  const tool = { "node_modules/tool": { version: "1.0.0", dev: true } };
  expect(isOutdated(wanted, null)).toBe(true);
  expect(isOutdated(wanted, lock({ ...tool }))).toBe(true);
  expect(isOutdated(wanted, lock({ ...tool, "node_modules/next": { version: "1.0.0" } }))).toBe(
    true,
  );
  expect(isOutdated(wanted, lock({ ...next, ...tool, "node_modules/extra": {} }))).toBe(false);
  // Installed by `npm ci --omit=dev`.
  expect(isOutdated(wanted, lock(next))).toBe(false);
});
