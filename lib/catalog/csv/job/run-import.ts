import type { Database } from "#db/client.ts";
import { type ImportRequest, importCsv } from "#lib/catalog/csv/import-csv.ts";
import {
  type ImportState,
  MAX_PROBLEMS,
  sourceFile,
  writeImport,
} from "#lib/catalog/csv/job/job-state.ts";
import type { MediaStore } from "#lib/media/store/media-store.ts";
import { recordAudit } from "#lib/merchant/audit/record-audit.ts";
import type { Staff } from "#lib/merchant/staff.ts";
import { createMutex } from "#lib/shared/concurrency/mutex.ts";

const WRITE_EVERY_MS = 300;

type Context = {
  db: Database;
  store: MediaStore;
  staff: Pick<Staff, "id" | "name">;
  now: number;
};

/**
 * Carries the running phase of an import out and writes down how it goes. Checking works on a copy of the database where
 * it can (db.rehearse), so that the shop's is not locked for it. Throws what importCsv throws.
 */
export async function runImport(
  folder: string,
  id: string,
  found: ImportState,
  { db, store, staff, now }: Context,
): Promise<ImportState> {
  const state: ImportState = { ...found, pid: process.pid, problemCount: 0, problems: [] };
  const mutex = createMutex();
  const save = () => mutex("state", () => writeImport(folder, state));
  await save();
  let written = Date.now();
  const isImport = state.phase === "importing";
  const request: ImportRequest = {
    file: sourceFile(folder),
    pictures: isImport && state.fetchPictures ? { store, folder: null, fetch: true } : null,
    setStock: state.setStock,
    dryRun: !isImport,
    now,
    onProblem(problem) {
      if (state.problemCount++ < MAX_PROBLEMS) state.problems.push(problem);
    },
    onIgnoredColumns(columns) {
      state.ignoredColumns = columns.slice(0, 100);
    },
    onProgress(what, count) {
      state.progress = { what, count };
      if (Date.now() - written < WRITE_EVERY_MS) return;
      written = Date.now();
      void save();
    },
    async onApplied(tx, counts) {
      const after = { fileName: state.fileName, ...counts };
      await recordAudit(tx, {
        staff,
        action: "catalog.import",
        subject: "import",
        subjectId: id,
        after,
        now,
      });
    },
  };
  const { products, counts } = isImport
    ? await importCsv(db, request)
    : await db.rehearse(folder, (copy) => importCsv(copy, request));
  const phase = !isImport ? "checked" : counts ? "done" : "failed";
  Object.assign(state, { phase, products, counts, pid: null, progress: null });
  await save();
  return state;
}
