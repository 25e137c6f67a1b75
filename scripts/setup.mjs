// Plain JavaScript for Node 20 and newer: it runs before anything is installed.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { findChromium } from "./find-chromium.mjs";

const NODE_VERSION = "24.21.0";
const NEEDED = [22, 18];
const STAMP = "node_modules/.cache/halftone/setup";

/** A failure with advice; it is printed without a stack. */
export class SetupError extends Error {}

/** The Node that everything else runs with: the one set-up installed, else this one. */
export function nodePath() {
  const installed = resolve("node_modules/.bin/node");
  return existsSync(installed) ? installed : process.execPath;
}

/** Environment for children, in which `node` and the project's tools are found first. */
export function childEnv(extra = {}) {
  const PATH = [resolve("node_modules/.bin"), process.env.PATH].join(delimiter);
  return { ...process.env, PATH, NEXT_TELEMETRY_DISABLED: "1", ...extra };
}

/** Runs a command to its end; throws SetupError with `advice` when it fails. Quiet ones show output only then. */
export async function run(command, args, { quiet = false, advice = "", env = childEnv() } = {}) {
  const child = spawn(command, args, {
    stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit",
    env,
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (data) => (output += data));
  const code = await new Promise((done, failed) =>
    child.on("error", failed).on("exit", (exit) => done(exit ?? 1)),
  );
  if (code === 0) return;
  if (quiet) console.error(output.slice(-4000));
  throw new SetupError(
    `${command} ${args.join(" ")} ended with ${code}.${advice ? `\n${advice}` : ""}`,
  );
}

/** Says what is being done, and how long it took. */
export async function step(name, work) {
  const started = Date.now();
  const seconds = () => `${((Date.now() - started) / 1000).toFixed(0)} s`;
  const live = process.stdout.isTTY;
  const show = () => process.stdout.write(`\r  … ${name} ${seconds()} `);
  if (live) show();
  else console.log(`  … ${name}`);
  const timer = live ? setInterval(show, 1000) : undefined;
  try {
    const result = await work();
    clearInterval(timer);
    console.log(`${live ? "\r" : ""}  ✓ ${name}, ${seconds()}   `);
    return result;
  } catch (error) {
    clearInterval(timer);
    console.log(`${live ? "\r" : ""}  ✗ ${name}   `);
    throw error;
  }
}

const tooOld = () => {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  return major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1]);
};

// A Node that set-up brought lies in node_modules, and goes with it when packages are installed anew.
const borrowed = process.execPath.startsWith(resolve("node_modules"));

/** npm itself must not run on a Node that it is about to remove. */
function npmEnv() {
  const own = resolve("node_modules");
  const PATH = (process.env.PATH ?? "").split(delimiter).filter((entry) => !entry.startsWith(own));
  return { ...process.env, PATH: PATH.join(delimiter) };
}

/** Installs what package-lock.json names, and a newer Node where this one is too old. Nothing to do costs nothing. */
export async function setUp() {
  const wanted = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
  const installed = existsSync(STAMP) ? readFileSync(STAMP, "utf8") : "";
  if (installed === wanted && (!tooOld() || existsSync("node_modules/.bin/node"))) return;
  await step("Installing packages (npm ci)", () =>
    run("npm", ["ci", "--no-audit", "--no-fund"], {
      quiet: true,
      env: npmEnv(),
      advice: "Is the npm registry reachable? Try `npm ci` by hand to see more.",
    }),
  );
  if (tooOld() || borrowed) await installNode();
  mkdirSync(join(STAMP, ".."), { recursive: true });
  writeFileSync(STAMP, wanted);
}

async function installNode() {
  const known = process.platform === "linux" && ["x64", "arm64"].includes(process.arch);
  if (!known)
    throw new SetupError(
      `Node ${process.versions.node} is too old: please install Node ${NEEDED.join(".")} or newer.`,
    );
  const name = `node-linux-${process.arch}@${NODE_VERSION}`;
  await step(`Bringing Node ${NODE_VERSION}, which the shop needs`, () =>
    run("npm", ["install", "--no-save", "--no-audit", "--no-fund", name], {
      quiet: true,
      env: npmEnv(),
      advice: `Or install Node ${NEEDED.join(".")} or newer yourself.`,
    }),
  );
}

/** A Chromium for the tests: found, or installed. */
export async function setUpBrowser() {
  if (await findChromium()) return;
  await step("Installing Chromium", async () => {
    await run("npx", ["playwright", "install", "chromium"], { quiet: true }).catch(() => undefined);
    if (await findChromium()) return;
    const mayInstall =
      process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
    if (mayInstall) {
      await run("apt-get", ["update", "-qq"], { quiet: true }).catch(() => undefined);
      await run("apt-get", ["install", "-y", "-qq", "chromium"], { quiet: true }).catch(
        () => undefined,
      );
    }
    if (!(await findChromium()))
      throw new SetupError(
        "No Chromium could be had. Install one, or set CHROMIUM_PATH to it, then run this again.",
      );
  });
}

/** Runs a script's main part; a SetupError is printed as advice. */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? process.exitCode;
  } catch (error) {
    console.error(error instanceof SetupError ? `\n${error.message}\n` : error);
    process.exitCode = 1;
  }
}
