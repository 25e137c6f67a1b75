import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ShopAndSandbox, shopAndSandbox } from "#tests/harness/shop-and-sandbox.ts";
import type { InstanceOptions, Tasks } from "#tests/stress/instances/instance.ts";
import { startLoadBalancer } from "#tests/stress/instances/load-balancer.ts";

type Options = {
  hasWorker?: boolean;
  /** For the instances, on top of this process's environment. */
  env?: Record<string, string>;
};

export type WithInstances = Omit<ShopAndSandbox, "advance"> & {
  /** Moves the clock of all. */
  advance(seconds: number): Promise<void>;
  /** Whichever instance is next does it. Throws when it can't, or was killed. */
  ask<K extends keyof Tasks>(task: K, asked: Parameters<Tasks[K]>[0]): ReturnType<Tasks[K]>;
  /** All of them do it at once. */
  askAll<K extends keyof Tasks>(task: K, asked: Parameters<Tasks[K]>[0]): Promise<void>;
  /** Kills the n-th with SIGKILL and starts it again. */
  kill(n: number): Promise<void>;
};

/**
 * `count` processes of the shop on the database of a sandbox and a shop in this one. The gateway's notifications go to
 * them in turn, by a load balancer.
 */
export async function withInstances<T>(
  count: number,
  { hasWorker = false, env = {} }: Options,
  scenario: (t: WithInstances) => Promise<T>,
): Promise<T> {
  const balancer = await startLoadBalancer();
  const t = await shopAndSandbox({ webhookUrl: `${balancer.url}/hook` });
  const children: ChildProcess[] = [];
  const urls: string[] = [];
  const dataDir = mkdtempSync(join(tmpdir(), "halftone-instances-"));
  let printed = "";
  const post = async (url: string, task: string, asked: unknown) => {
    const init = { method: "POST", body: JSON.stringify(asked) };
    const response = await fetch(`${url}/${task}`, init);
    if (!response.ok) throw new Error(`${task}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  const setClock = (url: string) =>
    post(url, "clock", { aheadMs: t.shop.clock.now() - Date.now() });
  const start = async (n: number) => {
    const { databaseUrl, gatewayUrl, webhookUrl } = t;
    const port = urls[n] ? Number(new URL(urls[n]).port) : 0;
    const own: InstanceOptions = { databaseUrl, gatewayUrl, webhookUrl, port, hasWorker };
    const child = fork("tests/stress/instances/instance.ts", [JSON.stringify(own)], {
      env: { ...process.env, DATABASE_URL: databaseUrl, DATA_DIR: dataDir, ...env },
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    child.stderr?.on("data", (data) => (printed = `${printed}${data}`.slice(-4000)));
    children[n] = child;
    const [at] = await Promise.race([once(child, "message"), once(child, "exit").then(() => [0])]);
    if (!at) throw new Error(`An instance did not start:\n${printed}`);
    const url = `http://127.0.0.1:${at}`;
    urls[n] = url;
    await setClock(url);
    balancer.add(url);
    await balancer.untilHealthy(url);
  };
  try {
    await Promise.all(Array.from({ length: count }, (_, n) => start(n)));
    return await scenario({
      ...t,
      async advance(seconds) {
        t.advance(seconds);
        await Promise.all(urls.map(setClock));
      },
      ask: (task, asked) => post(balancer.url, task, asked) as never,
      async askAll(task, asked) {
        await Promise.all(urls.map((url) => post(url, task, asked)));
      },
      async kill(n) {
        const child = children[n];
        if (!child || child.exitCode !== null)
          throw new Error(`Instance ${n} ended by itself:\n${printed}`);
        const ended = once(child, "exit");
        child.kill("SIGKILL");
        await ended;
        await start(n);
      },
    });
  } finally {
    for (const child of children) child.kill("SIGKILL");
    await balancer.stop();
    await t.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
