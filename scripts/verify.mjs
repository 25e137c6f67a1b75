// npm run verify: the quick gate before every commit.
import { main, nodePath, run, step } from "./shared/process.mjs";

const checks = [
  ["Format and lint", "node_modules/.bin/biome", ["check", "--error-on-warnings", "."]],
  ["Types", "node_modules/.bin/tsc", ["--noEmit"]],
  ["Unused code", "node_modules/.bin/knip", []],
  ["Unit and integration tests", "node_modules/.bin/vitest", ["run", "--reporter=dot"]],
];

await main(async () => {
  const failed = [];
  for (const [name, tool, args] of checks)
    await step(name, () => run(nodePath(), [tool, ...args], { quiet: true })).catch((error) => {
      console.error(error.message);
      failed.push(name);
    });
  console.log(failed.length === 0 ? "\nAll good.\n" : `\nTo mend: ${failed.join(", ")}\n`);
  return failed.length === 0 ? 0 : 1;
});
