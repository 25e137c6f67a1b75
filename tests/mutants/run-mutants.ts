import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { randomFrom } from "#tests/harness/random.ts";
import type { Guard } from "#tests/mutants/mutant.ts";
import { guards } from "#tests/mutants/mutants.ts";
import type { Trial } from "#tests/stress/scenario.ts";

/** Each guard of the receiver and of the ledger is taken out of a copy of the source: its tests must notice. */
export const guardsRemoved: Trial = {
  name: "each guard removed, one at a time",
  must: "a test fails every time",
  whole: guards.length,
  async run(count, seed, progress) {
    const copy = copyOfSource();
    try {
      // A snippet that no longer stands in the source is found on every run, whatever its share.
      for (const guard of guards) mustStand(copy, guard);
      const chosen = choose(count, seed);
      const files = [...new Set(chosen.flatMap((guard) => guard.tests))];
      const broken = await failedTests(copy, files);
      if (broken.length > 0) throw new Error(`with every guard in place: ${broken.join("; ")}`);
      const unnoticed: string[] = [];
      for (const [index, guard] of chosen.entries()) {
        if (!(await isNoticed(copy, guard))) unnoticed.push(guard.name);
        progress(index + 1);
      }
      const missed = unnoticed.length > 0 ? `; not: ${unnoticed.join(", ")}` : "";
      const got = `${chosen.length - unnoticed.length} of ${chosen.length} noticed${missed}`;
      return { got, ok: unnoticed.length === 0 };
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  },
};

/** `count` guards, all in their order or some at random. */
function choose(count: number, seed: string): Guard[] {
  const random = randomFrom(seed);
  const ranked = guards.map((guard) => ({ guard, rank: random.unit() }));
  const drawn = ranked.sort((a, b) => a.rank - b.rank).slice(0, count);
  return guards.filter((guard) => drawn.some((one) => one.guard === guard));
}

// What the tests of the guards read; named, so that it works without git too.
const sources = ["db", "lib", "scripts", "package.json", "tsconfig.json", "vitest.config.ts"];

/** The source as it lies here, committed or not, in a folder of its own. */
function copyOfSource(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "halftone-guards-")));
  for (const source of sources) cpSync(source, join(folder, source), { recursive: true });
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  return folder;
}

/** Throws when what a guard names is not there. */
function mustStand(copy: string, guard: Guard): void {
  withoutGuard(copy, guard);
  const gone = guard.tests.filter((file) => !existsSync(join(copy, file)));
  if (gone.length > 0)
    throw new Error(`the guard "${guard.name}" names no test: ${gone.join(", ")}`);
}

/** A file's source as it is and without its guard. Throws when the guard isn't there exactly once. */
function withoutGuard(copy: string, { name, file, from, to }: Guard) {
  const source = readFileSync(join(copy, file), "utf8");
  const found = source.split(from).length - 1;
  if (found !== 1) throw new Error(`the guard "${name}" stands ${found} times in ${file}`);
  return { source, mutant: source.replace(from, () => to) };
}

async function isNoticed(copy: string, guard: Guard): Promise<boolean> {
  const { source, mutant } = withoutGuard(copy, guard);
  const path = join(copy, guard.file);
  writeFileSync(path, mutant);
  try {
    return (await failedTests(copy, guard.tests)).length > 0;
  } finally {
    writeFileSync(path, source);
  }
}

type Report = {
  testResults: { message: string; assertionResults: { status: string; fullName: string }[] }[];
};

/** Runs test files in the copy up to the first failure; returns the names of the tests that failed. */
async function failedTests(copy: string, files: string[]): Promise<string[]> {
  const report = join(copy, "report.json");
  rmSync(report, { force: true });
  // A busy machine must not pass for a test that noticed: no test fails for being slow.
  const patient = ["--testTimeout=300000", "--hookTimeout=300000"];
  const options = ["--bail=1", "--cache=false", "--reporter=json", `--outputFile=${report}`];
  const args = ["node_modules/vitest/vitest.mjs", "run", ...options, ...patient, ...files];
  const child = spawn(process.execPath, args, {
    cwd: copy,
    env: { ...withoutVitest(process.env), NODE_ENV: "test" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const [printed, [code]] = await Promise.all([text(child.stderr), once(child, "exit")]);
  const { testResults }: Report = existsSync(report)
    ? JSON.parse(readFileSync(report, "utf8"))
    : { testResults: [] };
  const failed = testResults
    .flatMap((file) => file.assertionResults)
    .filter((one) => one.status === "failed")
    .map((one) => one.fullName);
  // A run that failed without a failing test, such as on code that does not load, proves nothing.
  if ((code === 0) !== (failed.length === 0)) {
    const said = [...testResults.map((file) => file.message), printed].join("\n").slice(0, 2000);
    throw new Error(`vitest ended with ${code} on ${files.join(", ")}: ${said}`);
  }
  return failed;
}

/** A run inside a run must not take itself for a worker of the outer one. */
function withoutVitest(env: NodeJS.ProcessEnv) {
  return Object.fromEntries(Object.entries(env).filter(([key]) => !key.startsWith("VITEST")));
}
