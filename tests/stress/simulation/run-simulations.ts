import { fork } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import makeTemplates from "#tests/harness/database/templates.ts";
import type {
  Conditions,
  SimulationRequest,
  SimulationResult,
} from "#tests/stress/simulation/simulation-worker.ts";

const ORDERS_PER_SIMULATION = 40;

type Wanted = { count: number; seed: string; limitMs?: number };

/**
 * Simulates `count` orders, forty in each simulation, with one process per core. A seed with a slash, as a failure
 * prints it, repeats one simulation. Once `limitMs` are over, none begins. Returns the first failure as text, or null.
 */
export async function runSimulations(
  conditions: Conditions,
  { count, seed, limitMs = Number.POSITIVE_INFINITY }: Wanted,
  progress: (done: number) => void,
): Promise<string | null> {
  const all = Array.from({ length: Math.ceil(count / ORDERS_PER_SIMULATION) }, (_, index) => ({
    seed: `${seed}/${index}`,
    count: Math.min(ORDERS_PER_SIMULATION, count - index * ORDERS_PER_SIMULATION),
    conditions,
  }));
  const pending = seed.includes("/") ? [{ seed, count: ORDERS_PER_SIMULATION, conditions }] : all;
  const removeTemplates = makeTemplates();
  let done = 0;
  const broken: SimulationResult[] = [];
  const until = performance.now() + limitMs;
  const isOver = () => broken.length > 0 || performance.now() > until;
  const next = () => (isOver() ? undefined : pending.shift());
  const onResult = (request: SimulationRequest, result: SimulationResult) => {
    if (result.breaches.length > 0) broken.push(result);
    done += request.count;
    progress(done);
  };
  await Promise.all(
    Array.from({ length: availableParallelism() }, () => runInProcess(next, onResult)),
  ).finally(removeTemplates);
  const [first] = broken;
  return first ? `seed ${first.seed}: ${first.breaches.join("; ")}` : null;
}

/** Runs simulations in one process until none is left. */
async function runInProcess(
  next: () => SimulationRequest | undefined,
  onResult: (request: SimulationRequest, result: SimulationResult) => void,
): Promise<void> {
  const child = fork("tests/stress/simulation/simulation-worker.ts", {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`a simulation process ended with ${code}`);
  });
  ended.catch(() => undefined);
  for (let request = next(); request; request = next()) {
    child.send(request);
    const [result] = await Promise.race([once(child, "message"), ended]);
    onResult(request, result as SimulationResult);
  }
  // It deletes what it made, and ends.
  child.disconnect();
  await once(child, "exit");
}
