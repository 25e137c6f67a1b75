import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { batched } from "#lib/shared/concurrency/batched.ts";

test("keys of one turn are read together, each once; an error reaches all of them and nobody after", async () => {
  const asked: string[][] = [];
  const read = batched(async (keys) => {
    asked.push(keys);
    if (keys.includes("broken")) throw new Error("broken");
    return new Map(keys.filter((key) => key !== "none").map((key) => [key, key.toUpperCase()]));
  });
  expect(await Promise.all(["a", "b", "a", "none"].map(read))).toEqual(["A", "B", "A", undefined]);
  const both = await Promise.allSettled([read("broken"), read("c")]);
  expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  await turn();
  expect(await read("c")).toBe("C");
  expect(asked).toEqual([["a", "b", "none"], ["broken", "c"], ["c"]]);
});
