import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { auditLog, products } from "#db/tables.ts";
import { type ImportState, sourceFile } from "#lib/catalog/csv/job/job-state.ts";
import { runImport } from "#lib/catalog/csv/job/run-import.ts";
import { folderStore } from "#lib/media/store/folder-store.ts";
import {
  type TemporaryDatabase,
  temporaryDatabase,
} from "#tests/harness/database/temporary-database.ts";

let t: TemporaryDatabase;
let folder: string;
beforeEach(async () => {
  t = await temporaryDatabase();
  folder = mkdtempSync(join(tmpdir(), "halftone-import-"));
});
afterEach(async () => {
  await t.remove();
  rmSync(folder, { recursive: true, force: true });
});

const context = () => ({
  db: t.db,
  store: folderStore(folder),
  staff: { id: "s", name: "Sam" },
  now: 1,
});

const begin = (csv: string): ImportState => {
  writeFileSync(sourceFile(folder), csv);
  return {
    fileName: "p.csv",
    setStock: false,
    fetchPictures: false,
    phase: "checking",
    pid: null,
    progress: null,
    products: 0,
    problemCount: 0,
    problems: [],
    ignoredColumns: [],
    counts: null,
  };
};

test("a check says what would change and changes nothing; carried out it does, and the audit log says who", async () => {
  const started = begin("Title,URL handle,Price,Cost\nCup,cup,5.00,1\n");
  const checked = await runImport(folder, "job", started, context());
  expect(checked).toMatchObject({ phase: "checked", problemCount: 0, ignoredColumns: ["Cost"] });
  expect(checked.counts).toMatchObject({ added: 1, changed: 0 });
  expect(await t.db.read.select().from(products)).toEqual([]);
  expect(readdirSync(folder).sort()).toEqual(["source.csv", "state.json"]);
  const importing = { ...checked, phase: "importing" as const };
  expect(await runImport(folder, "job", importing, context())).toMatchObject({ phase: "done" });
  expect((await t.db.read.select().from(products)).map(({ slug }) => slug)).toEqual(["cup"]);
  expect(await t.db.read.select().from(auditLog)).toMatchObject([
    { action: "catalog.import", staffName: "Sam", after: { fileName: "p.csv", added: 1 } },
  ]);
});

test("bad lines are listed, and there is nothing to carry out", async () => {
  const started = begin("Title,URL handle,Price\nCup,cup,cheap\nMug,mug,6\n");
  const checked = await runImport(folder, "job", started, context());
  expect(checked).toMatchObject({ phase: "checked", problemCount: 1, counts: null });
  expect(checked.problems).toMatchObject([{ line: 2 }]);
});
