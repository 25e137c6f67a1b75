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
  stop(): Promise<void>;
};

/** Starts a shop of a test's own on a free port, with its own copy of the seeded data. */
export async function startShop(env: Record<string, string> = {}): Promise<ShopServer> {
  const given = env.DATA_DIR;
  const dataDir = given ?? mkdtempSync(join(tmpdir(), "halftone-e2e-"));
  if (!given) cpSync(process.env.TEMPLATE_DATA_DIR ?? "", dataDir, { recursive: true });
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const args = ["node_modules/next/dist/bin/next", "start", "-p", String(port), "-H", "127.0.0.1"];
  const child = spawn(process.execPath, args, {
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
  await answering(child, port, () => printed);
  return {
    url,
    dataDir,
    pid: child.pid ?? 0,
    async exited() {
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    },
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        const ended = once(child, "exit");
        child.kill("SIGTERM");
        await Promise.race([ended, wait(8000).then(() => child.kill("SIGKILL"))]);
      }
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function answering(child: ChildProcess, port: number, printed: () => string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) throw new Error(`The server ended:\n${printed()}`);
    const response = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null);
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
