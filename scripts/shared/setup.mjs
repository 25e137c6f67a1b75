// Packages and Node. Plain JavaScript for Node 18 and newer: it runs before anything is installed.
import { existsSync, readFileSync } from "node:fs";
import { delimiter, resolve } from "node:path";
import { run, SetupError, step, withoutShopImports } from "./process.mjs";

const NODE_VERSION = "24.21.0";
const MIN_NODE = [22, 18];

/** Installs what package-lock.json names, and a newer Node where this one is too old. Nothing to do costs nothing. */
export async function setUp() {
  const outdated = isOutdated(
    readLock("package-lock.json"),
    readLock("node_modules/.package-lock.json"),
  );
  if (outdated)
    await step("Installing packages (npm ci)", () =>
      run("npm", ["ci", "--no-audit", "--no-fund"], {
        quiet: true,
        env: npmEnv(),
        advice: "Is the npm registry reachable? Try `npm ci` by hand to see more.",
      }),
    );
  // A Node that set-up installed goes with the packages when they are installed again.
  if (
    (isOldNode(process.versions.node) || isInstalledNode) &&
    !existsSync("node_modules/.bin/node")
  )
    await installNode();
}

/** True for a Node that can't run the project: it has to run TypeScript as it is. */
export function isOldNode(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major < MIN_NODE[0] || (major === MIN_NODE[0] && minor < MIN_NODE[1]);
}

/**
 * True when the installed packages are not those that the lock file names. Packages of other platforms may be missing,
 * and so may all development packages (`npm ci --omit=dev`).
 */
export function isOutdated(wanted, installed) {
  if (!installed) return true;
  const hasDev = Object.values(installed.packages).some((one) => one.dev);
  return Object.entries(wanted.packages).some(
    ([path, { version, optional, devOptional, dev }]) =>
      path !== "" &&
      !optional &&
      !devOptional &&
      (hasDev || !dev) &&
      installed.packages[path]?.version !== version,
  );
}

const readLock = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null);

const isInstalledNode = process.execPath.startsWith(resolve("node_modules"));

/** npm itself must not run on a Node that it is about to remove. */
export function npmEnv() {
  const own = resolve("node_modules");
  const PATH = (process.env.PATH ?? "").split(delimiter).filter((entry) => !entry.startsWith(own));
  return {
    ...process.env,
    PATH: PATH.join(delimiter),
    NODE_OPTIONS: withoutShopImports(process.env.NODE_OPTIONS),
  };
}

async function installNode() {
  const needed = MIN_NODE.join(".");
  if (process.platform !== "linux" || !["x64", "arm64"].includes(process.arch))
    throw new SetupError(
      `Node ${process.versions.node} is too old: please install Node ${needed} or newer.`,
    );
  const name = `node-linux-${process.arch}@${NODE_VERSION}`;
  await step(`Installing Node ${NODE_VERSION} beside the packages`, () =>
    run("npm", ["install", "--no-save", "--no-audit", "--no-fund", name], {
      quiet: true,
      env: npmEnv(),
      advice: `Or install Node ${needed} or newer yourself.`,
    }),
  );
}
