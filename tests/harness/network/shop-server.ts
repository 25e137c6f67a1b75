import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { mallocLimits, nodeLimits } from "#scripts/shared/memory-limits.ts";

/** How long SIGTERM may take before `stop` kills. */
const STOP_LIMIT_MS = 8000;

export type ShopServer = {
  url: string;
  dataDir: string;
  pid: number;
  process: ChildProcess;
  /** Resolves when the server's process has ended. */
  exited(): Promise<void>;
  /** Ends the process; the data folder stays. */
  stop(): Promise<void>;
};

export type ServeOptions = {
  /** The shop with its sandbox, or the sandbox alone. */
  what?: "shop" | "sandbox";
  /** On top of this process's environment. */
  env?: Record<string, string>;
  /** Started otherwise than by `next start` from this folder: node's arguments, where, and as whom. */
  program?: { args: string[]; cwd: string; uid: number | undefined };
  /** A free one if not given. */
  port?: number | undefined;
  /** A file that the server loads first; it can then talk with this process by messages. */
  preload?: string;
};

const servers = {
  shop: {
    command: (port: number) => [
      ...nodeLimits(),
      "node_modules/next/dist/bin/next",
      ...["start", "-p", String(port), "-H", "127.0.0.1"],
    ],
    health: "/api/health",
  },
  sandbox: {
    command: (port: number, dataDir: string) => [
      "scripts/sandbox.mjs",
      ...["--port", String(port), "--data", dataDir],
    ],
    health: "/sandbox/api/clock",
  },
};

/**
 * Serves what was built from a migrated data folder, in a process and on a port of its own.
 * Throws, with what the server printed, when it does not answer within half a minute.
 */
export async function serveShop(
  dataDir: string,
  { what = "shop", env = {}, preload, program, port: given }: ServeOptions = {},
): Promise<ShopServer> {
  const port = given ?? (await freePort());
  const url = `http://localhost:${port}`;
  const { command, health } = servers[what];
  const args = [
    ...(preload ? ["--import", preload] : []),
    ...(program?.args ?? command(port, dataDir)),
  ];
  const child = spawn(process.execPath, args, {
    cwd: program?.cwd,
    uid: program?.uid,
    gid: program?.uid,
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      PORT: String(port),
      HOSTNAME: "127.0.0.1",
      APP_URL: url,
      NEXT_TELEMETRY_DISABLED: "1",
      ...mallocLimits,
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe", preload ? "ipc" : "ignore"],
  });
  let printed = "";
  // Only the end of it is worth keeping: a long scenario prints without limit.
  const keep = (data: Buffer) => (printed = `${printed}${data}`.slice(-8000));
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", keep);
  const isOver = () => child.exitCode !== null || child.signalCode !== null;
  const stop = async () => {
    if (isOver()) return;
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    const limit = setTimeout(() => child.kill("SIGKILL"), STOP_LIMIT_MS);
    await ended;
    clearTimeout(limit);
  };
  try {
    await answering(child, `http://127.0.0.1:${port}${health}`, () => printed);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url,
    dataDir,
    pid: child.pid ?? 0,
    process: child,
    async exited() {
      if (!isOver()) await once(child, "exit");
    },
    stop,
  };
}

async function answering(child: ChildProcess, url: string, printed: () => string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) {
      // What it printed last may come after its end.
      await Promise.all(
        [child.stdout, child.stderr].map(
          (stream) => stream?.readableEnded || once(stream ?? child, "end"),
        ),
      );
      throw new Error(`The server ended with ${child.exitCode}:\n${printed()}`);
    }
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
