import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

export type ShopServer = {
  url: string;
  dataDir: string;
  pid: number;
  /** Resolves when the server's process has ended. */
  exited(): Promise<void>;
  /** Ends it; its data go with it, unless they are to be kept. */
  stop(how?: { keep: boolean }): Promise<void>;
};

const next = (port: number) => [
  "node_modules/next/dist/bin/next",
  ...["start", "-p", String(port), "-H", "127.0.0.1"],
];

/** Starts a shop of a test's own on a free port, with its own copy of the seeded data. */
export function startShop(env: Record<string, string> = {}): Promise<ShopServer> {
  return start(next, "/api/health", env);
}

/** Starts a sandbox alone, as `npm run sandbox` does. */
export function startSandbox(env: Record<string, string> = {}): Promise<ShopServer> {
  const only = { SANDBOX: "only", HOSTNAME: "127.0.0.1", ...env };
  return start(() => ["scripts/sandbox-server.ts"], "/sandbox/api/clock", only);
}

async function start(
  command: (port: number) => string[],
  health: string,
  env: Record<string, string>,
): Promise<ShopServer> {
  const given = env.DATA_DIR;
  const dataDir = given ?? mkdtempSync(join(tmpdir(), "halftone-e2e-"));
  if (!given) cpSync(process.env.TEMPLATE_DATA_DIR ?? "", dataDir, { recursive: true });
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const child = spawn(process.execPath, command(port), {
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      PORT: String(port),
      APP_URL: url,
      NEXT_TELEMETRY_DISABLED: "1",
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (printed += data));
  await answering(child, `http://127.0.0.1:${port}${health}`, () => printed);
  return {
    url,
    dataDir,
    pid: child.pid ?? 0,
    async exited() {
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    },
    async stop({ keep } = { keep: false }) {
      if (child.exitCode === null && child.signalCode === null) {
        const ended = once(child, "exit");
        child.kill("SIGTERM");
        await Promise.race([ended, wait(8000).then(() => child.kill("SIGKILL"))]);
      }
      if (!keep) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function answering(child: ChildProcess, url: string, printed: () => string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) throw new Error(`The server ended:\n${printed()}`);
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await wait(100);
  }
  throw new Error(`The server did not answer:\n${printed()}`);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
