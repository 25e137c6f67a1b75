import { readFileSync } from "node:fs";

/** The bytes of a published sample. */
export function fixture(name: string): Buffer {
  return readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url));
}
