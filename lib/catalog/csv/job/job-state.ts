import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { env } from "#lib/env.ts";

/** Problems that are kept; the rest is only counted. */
export const MAX_PROBLEMS = 200;

const state = z.object({
  fileName: z.string(),
  setStock: z.boolean(),
  fetchPictures: z.boolean(),
  /** checked: what would happen is known. Running phases are those of a process, by its id. */
  phase: z.enum(["checking", "checked", "importing", "done", "failed"]),
  pid: z.number().nullable(),
  progress: z.object({ what: z.string(), count: z.number() }).nullable(),
  products: z.number(),
  problemCount: z.number(),
  problems: z.array(z.object({ line: z.number(), message: z.string() })),
  ignoredColumns: z.array(z.string()),
  counts: z
    .object({
      added: z.number(),
      changed: z.number(),
      unchanged: z.number(),
      stockKept: z.number(),
    })
    .nullable(),
});

export type ImportState = z.output<typeof state>;

export const importsFolder = () => join(env().dataDir, "imports");

const idPattern = /^[A-Za-z0-9_-]{22}$/;

/** An import's folder: its file, and what is known of it. Null for what is no import's id. */
export const jobFolder = (id: string): string | null =>
  idPattern.test(id) ? join(importsFolder(), id) : null;

export const sourceFile = (folder: string) => join(folder, "source.csv");
const stateFile = (folder: string) => join(folder, "state.json");

/** What is known of an import, or null when there is none. One whose process is gone has failed. */
export async function readImport(id: string): Promise<ImportState | null> {
  const folder = jobFolder(id);
  const text = folder && (await readFile(stateFile(folder), "utf8").catch(() => null));
  if (!text) return null;
  const found = state.parse(JSON.parse(text));
  const isRunning = found.phase === "checking" || found.phase === "importing";
  return isRunning && found.pid !== null && !isAlive(found.pid)
    ? { ...found, phase: "failed" }
    : found;
}

/** Nobody reads half a state. */
export async function writeImport(folder: string, found: ImportState): Promise<void> {
  const part = `${stateFile(folder)}.part`;
  await writeFile(part, JSON.stringify(found), { mode: 0o600 });
  await rename(part, stateFile(folder));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
