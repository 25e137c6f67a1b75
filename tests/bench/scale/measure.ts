const RUNS = 100;
/** Not counted: a process makes its queries' SQL, and draws its sample of a large catalogue, once. */
const WARM_UPS = 3;

/**
 * Times RUNS runs, after WARM_UPS, and prints a line: milliseconds at the middle and at the 99th of 100, for inputs that
 * nobody asked for before and for the same ones once more, and this process's processor time of one of the latter, which
 * the machine's other work hardly changes. Parts of a database that no memory holds are read from the disk the first
 * time. `isRepeated`: false where the second answer comes from a cache. `prepare` isn't timed.
 */
export async function measure<T>(
  name: string,
  prepare: () => T | Promise<T>,
  work: (input: T) => Promise<unknown>,
  { isRepeated = true } = {},
): Promise<void> {
  const inputs: T[] = [];
  for (let run = -WARM_UPS; run < RUNS; run++) inputs.push(await prepare());
  for (const input of inputs.splice(0, WARM_UPS)) await work(input);
  const first = await timed(inputs, work);
  const again = isRepeated ? await timed(inputs, work) : null;
  console.log(
    lineOf(name, [
      ...[first.p50, first.p99],
      ...(again ? [again.p50, again.p99, again.cpu] : ["", "", first.cpu]),
    ]),
  );
}

async function timed<T>(inputs: T[], work: (input: T) => Promise<unknown>) {
  const times: number[] = [];
  const before = process.cpuUsage();
  for (const input of inputs) {
    const start = performance.now();
    await work(input);
    times.push(performance.now() - start);
  }
  const { user, system } = process.cpuUsage(before);
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  return { p50: at(0.5), p99: at(0.99), cpu: (user + system) / times.length / 1000 };
}

const lineOf = (name: string, cells: (number | string)[]) =>
  name.padEnd(44) +
  cells.map((cell) => (typeof cell === "number" ? cell.toFixed(1) : cell).padStart(10)).join("");

export const HEAD = lineOf(`${RUNS} runs each, ms`, [
  "first p50",
  "p99",
  "again p50",
  "p99",
  "CPU",
]);
