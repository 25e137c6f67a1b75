import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{app,components,lib,db,scripts,tests}/**/*.test.{ts,tsx}"],
    setupFiles: [],
  },
  resolve: {
    // server-only throws outside React's server condition; unit tests are the server.
    alias: { "server-only": fileURLToPath(new URL("./tests/harness/empty.ts", import.meta.url)) },
  },
});
