import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { selectShop } from "./scripts/select-shop.mjs";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const { aliases } = await selectShop();

export default defineConfig({
  test: {
    include: ["{app,components,lib,db,scripts,tests}/**/*.test.{ts,tsx}"],
    setupFiles: [],
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
