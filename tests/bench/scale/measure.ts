const RUNS = 100;
/** Not counted: a process makes its queries' SQL, and draws its sample of a large catalogue, once. */
const WARM_UPS = 3;

/**
 * Times RUNS runs, after WARM_UPS, and prints a line: milliseconds at the middle and at the 99th of 100, and this process's processor
 * time of one run, which the machine's other work hardly changes. `prepare` isn't timed.
 */
export async function measure<T>(
  name: string,
  prepare: () => T | Promise<T>,
  work: (input: T) => Promise<unknown>,
): Promise<void> {
  const times: number[] = [];
  let cpuUs = 0;
  for (let run = 0; run < WARM_UPS; run++) await work(await prepare());
  for (let run = 0; run < RUNS; run++) {
    const input = await prepare();
    const before = process.cpuUsage();
    const start = performance.now();
    await work(input);
    times.push(performance.now() - start);
    const { user, system } = process.cpuUsage(before);
    cpuUs += user + system;
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  console.log(lineOf(name, [at(0.5), at(0.99), cpuUs / RUNS / 1000]));
}

export const HEAD = `${`${RUNS} runs each, ms`.padEnd(44)}      p50      p99      CPU`;

const lineOf = (name: string, values: number[]) =>
  name.padEnd(44) + values.map((value) => value.toFixed(1).padStart(9)).join("");
