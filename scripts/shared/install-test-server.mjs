// A server that tests need and the shop doesn't, in a folder of its own. Plain JavaScript for Node 18 and newer.
import { existsSync, readFileSync, rmSync } from "node:fs";
import { run, step } from "./process.mjs";
import { npmEnv } from "./setup.mjs";

/**
 * Installs what the lock file of `folder` names, unless that version of `server` (a package's name) is there. Where it
 * can't be had, `works` false included, it is removed and `otherwise` printed.
 */
export async function installTestServer({ folder, server, name, otherwise, works }) {
  const wanted = versionIn(`${folder}/package-lock.json`, server);
  if (versionIn(`${folder}/node_modules/.package-lock.json`, server) === wanted) return;
  try {
    await step(`Installing ${name} for the tests`, () =>
      run("npm", ["ci", "--prefix", folder, "--no-audit", "--no-fund"], {
        quiet: true,
        env: npmEnv(),
      }),
    );
    if (works()) return;
  } catch {
    // What npm said was printed.
  }
  rmSync(`${folder}/node_modules`, { recursive: true, force: true });
  console.log(`  ${otherwise}`);
}

function versionIn(lockFile, name) {
  if (!existsSync(lockFile)) return null;
  const { packages } = JSON.parse(readFileSync(lockFile, "utf8"));
  return packages[`node_modules/${name}`]?.version ?? null;
}
