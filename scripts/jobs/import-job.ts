import { getDb } from "#db/client.ts";
import { jobFolder, readImport, writeImport } from "#lib/catalog/csv/job/job-state.ts";
import { runImport } from "#lib/catalog/csv/job/run-import.ts";
import { mediaStore } from "#lib/media/store/get-media-store.ts";
import { errorText } from "#lib/shared/log.ts";

// Started by lib/catalog/csv/job/start-import.ts for each phase of an import: ID STAFF-ID STAFF-NAME.
const [id = "", staffId = "", staffName = ""] = process.argv.slice(2);
const folder = jobFolder(id);
const found = await readImport(id);
if (!folder || !found) throw new Error(`no import ${id}`);
try {
  await runImport(folder, id, found, {
    db: getDb(),
    store: mediaStore(),
    staff: { id: staffId, name: staffName },
    now: Date.now(),
  });
} catch (error) {
  const problems = [{ line: 0, message: errorText(error) }];
  await writeImport(folder, { ...found, phase: "failed", pid: null, problems, problemCount: 1 });
  throw error;
} finally {
  getDb().close();
}
