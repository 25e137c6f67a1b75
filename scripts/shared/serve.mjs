// What demo, dev and start share: the settings of a server, and its life from start to end.
import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { defaultDataDir, defaultPort, selectedShop } from "#lib/config/selected-shop.ts";
import { mallocLimits, nodeLimits } from "./memory-limits.ts";
import {
  childEnv,
  exitCode,
  nodePath,
  runScript,
  SetupError,
  step,
  stopWithParent,
} from "./process.mjs";

const START_LIMIT_MS = 90_000;

/** Where to serve, by the environment, which is checked first. */
export async function settings() {
  await runScript("scripts/shared/check-env.ts", { quiet: true });
  const shop = selectedShop();
  const port = Number(process.env.PORT || defaultPort(shop));
  const host = process.env.HOST || "127.0.0.1";
  const dataDir = process.env.DATA_DIR || defaultDataDir(shop);
  return { port, host, dataDir, url: process.env.APP_URL ?? `http://localhost:${port}` };
}

/** Throws SetupError when something else serves on the port. */
export async function requireFreePort({ port, host }) {
  const free = await new Promise((answer) => {
    const probe = createServer();
    probe.once("error", () => answer(false));
    probe.listen(port, host, () => probe.close(() => answer(true)));
  });
  if (!free)
    throw new SetupError(
      `Port ${port} is taken. Stop what serves there, or choose another: PORT=${port + 1} npm run …`,
    );
}

/** Brings the database up to date and fills an empty catalogue from a folder, or from the shop's. */
export async function prepareDatabase(folder) {
  await step("Preparing the database", async (say) => {
    await runScript("db/migrate.ts", { quiet: true });
    await runScript("db/seed/seed.ts", { quiet: true, say }, folder ? [folder] : []);
  });
}

/** `next start` or `next dev`, as arguments of node. */
export const nextCommand = (mode, { port, host }) => [
  ...(mode === "start" ? nodeLimits() : []),
  ...["node_modules/next/dist/bin/next", mode],
  ...["-p", String(port), "-H", host],
];

/**
 * Starts a server by `args` of node, waits until it answers on `health` and calls `ready`; ends when the server does.
 * Ctrl-C and SIGTERM are passed on. Returns the exit code.
 */
export async function serve(args, { port, host, health = "/api/health" }, ready) {
  const env = childEnv({ ...mallocLimits, PORT: String(port), HOSTNAME: host });
  const child = spawn(nodePath(), args, { env, stdio: ["ignore", "inherit", "inherit"] });
  const ended = exitCode(child);
  process.on("SIGINT", () => child.kill("SIGTERM"));
  stopWithParent(child);
  const outcome = await Promise.race([ended, answers(port, health)]);
  if (typeof outcome === "number") return outcome;
  if (!outcome) {
    child.kill("SIGTERM");
    throw new SetupError(
      `The server did not answer within ${START_LIMIT_MS / 1000} s; what it printed is above.`,
    );
  }
  ready();
  return ended;
}

async function answers(port, health) {
  const until = Date.now() + START_LIMIT_MS;
  while (Date.now() < until) {
    const response = await fetch(`http://127.0.0.1:${port}${health}`).catch(() => null);
    if (response?.ok) return true;
    await wait(200);
  }
  return false;
}
