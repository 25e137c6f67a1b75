import { globSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";

const folder = new URL("../../messages/", import.meta.url);
const languages = readdirSync(folder);
const areas = [
  ...new Set(
    languages.flatMap((language) => globSync("**/*.ts", { cwd: new URL(`${language}/`, folder) })),
  ),
];

/** Every key's path with what it holds: a text, or how many parts its sentence takes. */
function shape(value: unknown, path = ""): string[] {
  if (typeof value === "string") return [`${path}: text${value.trim() === "" ? " (empty)" : ""}`];
  if (typeof value === "function") return [`${path}: sentence`];
  return Object.entries(value as object).flatMap(([key, inner]) => shape(inner, `${path}.${key}`));
}

test.for(areas)("missing translation: %s has the same keys in every language", async (area) => {
  const [first, ...others] = await Promise.all(
    languages.map(async (language) => shape(await import(`../../messages/${language}/${area}`))),
  );
  expect(first).not.toEqual(expect.arrayContaining([expect.stringContaining("(empty)")]));
  for (const other of others) expect(other).toEqual(first);
});
