import { Agent, get } from "node:http";
import { cpuOf } from "#tests/bench/cpu.ts";

const CONNECTIONS = 10;
const ROUNDS = 5;
const REQUESTS = 600;
/** By then the engine has compiled the code. */
const WARM_UP = 10_000;
export type Target = { name: string; url: string; pid: number };

/** Requests a second, and the processor time of the server that each took, in microseconds. */
export type Throughput = { perSecond: number; cpuUs: number };

/**
 * Loads each target with ten connections that stay open, in turn and several times, so that whatever else the machine
 * does meets all of them alike; medians of the rounds, by name.
 */
export async function measureThroughput(targets: Target[]): Promise<Map<string, Throughput>> {
  const rounds = new Map<string, Throughput[]>();
  for (const target of targets) await load(target, WARM_UP);
  for (let round = 0; round < ROUNDS; round++)
    for (const target of targets) {
      const measured = await load(target, REQUESTS);
      rounds.set(target.name, [...(rounds.get(target.name) ?? []), measured]);
    }
  return new Map(
    [...rounds].map(([name, all]) => [
      name,
      {
        perSecond: median(all.map((one) => one.perSecond)),
        cpuUs: median(all.map((one) => one.cpuUs)),
      },
    ]),
  );
}

async function load({ url, pid }: Target, count: number): Promise<Throughput> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const started = performance.now();
  const before = cpuOf(pid);
  let left = count;
  const lane = async () => {
    while (left-- > 0) await request(url, agent);
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, lane));
  const seconds = (performance.now() - started) / 1000;
  agent.destroy();
  return { perSecond: count / seconds, cpuUs: (cpuOf(pid) - before) / count };
}

function request(url: string, agent: Agent): Promise<void> {
  return new Promise((done, failed) => {
    get(url, { agent }, (response) => {
      if (response.statusCode !== 200) failed(new Error(`${response.statusCode} ${url}`));
      response.resume().on("end", done);
    }).on("error", failed);
  });
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
