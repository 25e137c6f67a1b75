import { globSync } from "node:fs";
import { expect, test } from "vitest";
import ioTests from "./io.vitest.config.ts";
import pureTests from "./pure.vitest.config.ts";

/** What {a,b} stands for, one by one. */
function expand(pattern: string): string[] {
  const [, start = "", names, end = ""] = /^(.*)\{(.*)\}(.*)$/.exec(pattern) ?? [];
  return names ? names.split(",").map((name) => `${start}${name}${end}`) : [pattern];
}

async function mutatedBy(config: string): Promise<string[]> {
  const { href } = new URL(config, import.meta.url);
  return (await import(/* @vite-ignore */ href)).default.mutate;
}

const mutated = await Promise.all(["pure.config.mjs", "io.config.mjs"].map(mutatedBy));
const patterns = [...mutated, pureTests.test?.include, ioTests.test?.include].flatMap((list) =>
  (list ?? []).filter((pattern: string) => !pattern.startsWith("!")).flatMap(expand),
);

test.each(patterns)("a file that moved is mutated no more: %s", (pattern) => {
  expect(globSync(pattern)).not.toEqual([]);
});
