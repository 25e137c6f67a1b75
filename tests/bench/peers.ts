import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/** A server to compare with. */
export type Peer = { url: string; pid: number; stop(): void };

const BARE = `require("node:http").createServer((_, response) => {
  response.setHeader("Content-Type", "text/html");
  response.end("<!doctype html><h1>Empty</h1>");
}).listen(Number(process.env.PORT), "127.0.0.1")`;

/** A bare `node:http` server, the ceiling. */
export const startBare = () => startPeer(["-e", BARE]);

/** A built Next app. */
export const startNext = (folder: string, env?: Record<string, string>) =>
  startPeer(["node_modules/next/dist/bin/next", "start", folder, "-H", "127.0.0.1"], env);

/** A server of one's own, on the port that it is given, as soon as it answers. `env` on top of this process's. */
export async function startPeer(args: string[], more: Record<string, string> = {}): Promise<Peer> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = { ...process.env, PORT: String(port), NEXT_TELEMETRY_DISABLED: "1", ...more };
  const child: ChildProcess = spawn(process.execPath, args, {
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  for (let tries = 0; tries < 300; tries++) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return { url, pid: child.pid ?? 0, stop: () => void child.kill("SIGTERM") };
    await wait(100);
  }
  child.kill("SIGKILL");
  throw new Error(`No answer: ${args.join(" ")}`);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, "127.0.0.1", listening));
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
