import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrateSqlite } from "#db/sqlite/migrate.ts";

/** Makes one migrated SQLite database for a whole run of tests (vitest's globalSetup): each test then copies it. */
export default function makeTemplate(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "halftone-migrated-"));
  const file = join(folder, "shop.db");
  migrateSqlite(file);
  process.env.MIGRATED_TEMPLATE = file;
  return () => rmSync(folder, { recursive: true, force: true });
}

/** Puts a migrated, empty SQLite database at `file`. */
export function createMigrated(file: string): void {
  const template = process.env.MIGRATED_TEMPLATE;
  if (template) copyFileSync(template, file);
  else migrateSqlite(file);
}
