import { fork } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import type { Lived, ToLive, Trouble } from "#tests/stress/simulation-worker.ts";

const ORDERS_A_WORLD = 40;

/**
 * Lives through `count` orders in worlds of forty, a process a core. A seed with a slash, as a failure prints it, is
 * one world's own and repeats it. Returns what broke first, in words, or null.
 */
export async function liveThroughWorlds(
  trouble: Trouble,
  { count, seed }: { count: number; seed: string },
  progress: (done: number) => void,
): Promise<string | null> {
  const whole = Array.from({ length: Math.ceil(count / ORDERS_A_WORLD) }, (_, index) => ({
    seed: `${seed}/${index}`,
    count: Math.min(ORDERS_A_WORLD, count - index * ORDERS_A_WORLD),
    trouble,
  }));
  const worlds = seed.includes("/") ? [{ seed, count: ORDERS_A_WORLD, trouble }] : whole;
  let done = 0;
  const broken: Lived[] = [];
  const next = () => (broken.length > 0 ? undefined : worlds.shift());
  const lived = (world: ToLive, result: Lived) => {
    if (result.breaches.length > 0) broken.push(result);
    done += world.count;
    progress(done);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, () => liveOn(next, lived)));
  const [first] = broken;
  return first ? `seed ${first.seed}: ${first.breaches.join("; ")}` : null;
}

/** One process living through worlds until none is left. */
async function liveOn(
  next: () => ToLive | undefined,
  lived: (world: ToLive, result: Lived) => void,
): Promise<void> {
  const child = fork("tests/stress/simulation-worker.ts", {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`a simulating process ended with ${code}`);
  });
  ended.catch(() => undefined);
  for (let world = next(); world; world = next()) {
    child.send(world);
    const [result] = await Promise.race([once(child, "message"), ended]);
    lived(world, result as Lived);
  }
  child.kill();
}
