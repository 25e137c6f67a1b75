import { spawn } from "node:child_process";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import {
  type ImportState,
  importsFolder,
  jobFolder,
  readImport,
  sourceFile,
  writeImport,
} from "#lib/catalog/csv/job/job-state.ts";
import { newId } from "#lib/ids.ts";
import { receiveFile } from "#lib/media/upload/receive-file.ts";
import type { Staff } from "#lib/merchant/staff.ts";

export const MAX_CSV_BYTES = 64 * 1024 * 1024;

const KEPT_MS = 24 * 60 * 60 * 1000;

type Chosen = Pick<ImportState, "fileName" | "setStock" | "fetchPictures">;

/** Keeps an uploaded CSV and starts checking it; returns the import's id. Throws TooLarge. */
export async function checkImport(
  file: Blob,
  chosen: Chosen,
  staff: Pick<Staff, "id" | "name">,
): Promise<string> {
  await removeOld();
  const id = newId();
  const folder = join(importsFolder(), id);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await receiveFile(file.stream(), sourceFile(folder), MAX_CSV_BYTES);
  await run(id, { ...empty, ...chosen, phase: "checking" }, staff);
  return id;
}

/** Carries out an import that was checked and has no problems; false for any other. */
export async function confirmImport(
  id: string,
  staff: Pick<Staff, "id" | "name">,
): Promise<boolean> {
  const found = await readImport(id);
  if (found?.phase !== "checked" || found.problemCount > 0) return false;
  await run(id, { ...found, phase: "importing", progress: null }, staff);
  return true;
}

const empty = {
  pid: null,
  progress: null,
  products: 0,
  problemCount: 0,
  problems: [],
  ignoredColumns: [],
  counts: null,
};

/** In a process of its own: reading a large file would hold up the shop's pages. */
async function run(
  id: string,
  found: ImportState,
  staff: Pick<Staff, "id" | "name">,
): Promise<void> {
  const folder = jobFolder(id);
  if (!folder) return;
  await writeImport(folder, found);
  const { id: staffId, name } = staff;
  const child = spawn(process.execPath, ["scripts/jobs/import-job.ts", id, staffId, name], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  child.unref();
}

/** Files that were uploaded a day ago are of no use any more. */
async function removeOld(): Promise<void> {
  const names = await readdir(importsFolder()).catch(() => []);
  for (const name of names) {
    const folder = join(importsFolder(), name);
    const { mtimeMs } = await stat(folder);
    if (Date.now() - mtimeMs > KEPT_MS) await rm(folder, { recursive: true, force: true });
  }
}
