import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database, Tx } from "#db/client.ts";
import { applyDrafts, type Counts } from "#lib/catalog/csv/apply/apply-drafts.ts";
import { insertPictures } from "#lib/catalog/csv/apply/batch-inserts.ts";
import { findPictures, type PictureSources } from "#lib/catalog/csv/find-pictures.ts";
import type { Problem } from "#lib/catalog/csv/product-draft.ts";
import { readDrafts } from "#lib/catalog/csv/read/read-drafts.ts";
import { openStage, readStage } from "#lib/catalog/csv/staging.ts";
import { lockCatalogue } from "#lib/catalog/edit/lock-catalogue.ts";

export type ImportRequest = {
  file: string;
  /** Null: pictures stay as they are. */
  pictures: PictureSources | null;
  setStock: boolean;
  /** Says what would happen and writes nothing. */
  dryRun: boolean;
  now: number;
  onProblem(problem: Problem): void;
  onIgnoredColumns(columns: string[]): void;
  onProgress(what: string, count: number): void;
  /** Called in the transaction that applied it. */
  onApplied?(tx: Tx, counts: Counts): Promise<void>;
};

/** Problems: nothing was written. */
export type ImportResult = { problems: number; products: number; counts: Counts | null };

/** Rolls a dry run back. */
class DryRun extends Error {
  readonly counts: Counts;

  constructor(counts: Counts) {
    super("dry run");
    this.counts = counts;
  }
}

/**
 * Brings the catalogue to what a Shopify product CSV says, all or nothing: it is read and checked whole first, pictures
 * are made next, and one transaction applies it. Throws DatabaseUnavailable.
 */
export async function importCsv(db: Database, request: ImportRequest): Promise<ImportResult> {
  const folder = mkdtempSync(join(tmpdir(), "catalogue-import-"));
  try {
    return await importStaged(db, request, join(folder, "drafts.ndjson"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function importStaged(
  db: Database,
  request: ImportRequest,
  staged: string,
): Promise<ImportResult> {
  const { now, setStock, dryRun, onProgress } = request;
  let problems = 0;
  const report = (problem: Problem) => {
    problems++;
    request.onProblem(problem);
  };
  const stage = openStage(staged);
  for await (const read of readDrafts(request.file)) {
    if (read.kind === "ignored") request.onIgnoredColumns(read.columns);
    else if (read.kind === "problem") report(read.problem);
    else stage.add(read.draft);
    if (stage.count() % 500 === 0) onProgress("products read", stage.count());
  }
  stage.close();
  const products = stage.count();
  if (problems > 0) return { problems, products, counts: null };
  const pictures = request.pictures
    ? await findPictures(db.read, readStage(staged), request.pictures, report, onProgress)
    : null;
  if (problems > 0) return { problems, products, counts: null };
  const applied = db.write(async (tx) => {
    await lockCatalogue(tx);
    if (pictures) await insertPictures(tx, pictures);
    const counts = await applyDrafts(tx, readStage(staged), { now, setStock, pictures });
    if (dryRun) throw new DryRun(counts);
    await request.onApplied?.(tx, counts);
    return counts;
  });
  const counts = await applied.catch((error: unknown) => {
    if (error instanceof DryRun) return error.counts;
    throw error;
  });
  return { problems, products, counts };
}
