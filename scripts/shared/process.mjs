// Running other programs, and saying so. Plain JavaScript for Node 18 and newer: it runs before anything is installed.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, resolve } from "node:path";
import { CONFIG_EXIT_CODE } from "../../lib/config/exit-code.mjs";

/** A failure with advice; it is printed without a stack. */
export class SetupError extends Error {}

/** A failure that has been printed already. */
class ReportedError extends Error {}

/** The Node that everything else runs with: the one that set-up installed, otherwise this one. */
export function nodePath() {
  const installed = resolve("node_modules/.bin/node");
  return existsSync(installed) ? installed : process.execPath;
}

/** Environment for children, in which `node` and the project's tools are found first. */
export function childEnv(extra = {}) {
  const PATH = [resolve("node_modules/.bin"), process.env.PATH].join(delimiter);
  return {
    ...process.env,
    PATH,
    NEXT_TELEMETRY_DISABLED: "1",
    // The server ends in an order of its own (app/_server/start-server.ts); Next reads this before any .env.
    NEXT_MANUAL_SIG_HANDLE: "true",
    NODE_OPTIONS: withShopImports(process.env.NODE_OPTIONS ?? ""),
    ...extra,
  };
}

const SHOP_IMPORTS = `--import=${new URL("./shop-imports.mjs", import.meta.url)}`;

const withShopImports = (options) =>
  options.includes(SHOP_IMPORTS) ? options : `${options} ${SHOP_IMPORTS}`.trim();

/** Node's options without ours, for an older Node. */
export const withoutShopImports = (options = "") => options.replace(SHOP_IMPORTS, "").trim();

/**
 * Runs a command to its end; throws SetupError with `advice` when it fails. Quiet ones show output only then; until then
 * `say` gets their newest line.
 */
export async function run(
  command,
  args,
  { quiet = false, advice = "", env = childEnv(), say } = {},
) {
  const child = spawn(command, args, {
    stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit",
    env,
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (data) => (output += data));
  child.stdout?.on("data", (data) =>
    say?.(
      String(data)
        .trim()
        .split(/[\r\n]/)
        .at(-1),
    ),
  );
  const code = await exitCode(child);
  if (code === 0) return;
  if (quiet) console.error(output.slice(-4000).trimEnd());
  if (code === CONFIG_EXIT_CODE) throw new ReportedError();
  throw new SetupError(
    `${command} ${args.join(" ")} ended with ${code}.${advice ? `\n${advice}` : ""}`,
  );
}

/** Node's arguments that run one of the project's files, with a message instead of a stack for a wrong configuration. */
export const fileArgs = (file, ...args) => [
  "--import",
  "./scripts/shared/config-error.mjs",
  file,
  ...args,
];

/** Runs a file of the project to its end; a failure of it has been printed by then. */
export const runScript = (file, options, args = []) =>
  run(nodePath(), fileArgs(file, ...args), options);

/** A child's exit code; 128 and the signal's number for one that a signal ended. */
export const exitCode = (child) =>
  new Promise((done, failed) =>
    child
      .on("error", failed)
      .on("exit", (code, signal) => done(signal ? 128 + constants.signals[signal] : code)),
  );

/** Ends a child with this process: npm ends on SIGTERM without passing it on, and takes nobody with it. */
export function stopWithParent(child) {
  const parent = process.ppid;
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  const watch = setInterval(() => {
    if (process.ppid !== parent) child.kill("SIGTERM");
  }, 500);
  watch.unref();
  child.on("exit", () => clearInterval(watch));
}

/** Says what is being done, and how long it took; `work` may tell how far it is. */
export async function step(name, work) {
  const started = Date.now();
  const seconds = () => `${((Date.now() - started) / 1000).toFixed(0)} s`;
  const live = process.stdout.isTTY;
  const newLine = live ? "\r\x1b[K" : "";
  let progress = "";
  const show = () => process.stdout.write(`${newLine}  … ${name} ${seconds()} ${progress}`);
  if (live) show();
  else console.log(`  … ${name}`);
  const timer = live ? setInterval(show, 1000) : undefined;
  try {
    const result = await work((line) => {
      progress = `(${line})`;
    });
    console.log(`${newLine}  ✓ ${name}, ${seconds()}`);
    return result;
  } catch (error) {
    console.log(`${newLine}  ✗ ${name}`);
    throw error;
  } finally {
    clearInterval(timer);
  }
}

/** Runs a script's main part; a SetupError is printed as advice. */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? process.exitCode;
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof ReportedError) return;
    console.error(error instanceof SetupError ? `\n${error.message}\n` : error);
  }
}
