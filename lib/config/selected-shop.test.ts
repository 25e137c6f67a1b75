import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { defaultDataDir, defaultPort } from "#lib/config/selected-shop.ts";
import configured from "#shop.config.ts";

const project = process.cwd();
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "halftone-data-"));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(project);
  rmSync(folder, { recursive: true, force: true });
});

test("two shops at once: each has its own data and port", () => {
  expect(defaultDataDir(configured)).toBe(`.data/${configured}`);
  expect(defaultDataDir("another")).toBe(".data/another");
  expect(defaultPort(configured)).not.toBe(defaultPort("another"));
});

test("lost by an update: data from when all shops shared a folder are still the configured shop's", () => {
  mkdirSync(".data");
  writeFileSync(".data/shop.db", "");
  expect(defaultDataDir(configured)).toBe(".data");
  expect(defaultDataDir("another")).toBe(".data/another");
});
