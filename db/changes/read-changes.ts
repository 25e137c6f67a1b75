import { asc, gt, inArray, max, or } from "drizzle-orm";
import { recentChangeReader } from "#db/changes/read-recent-changes.ts";
import type { Database, Reader } from "#db/database.ts";
import { isDistributed } from "#db/dialect.ts";
import { prepared } from "#db/queries/prepared.ts";
import type { ChangeTopic } from "#db/tables/instances.ts";
import { changes } from "#db/tables.ts";

export type Change = { topic: ChangeTopic; key: string };

export const CHANGES_AT_ONCE = 500;
/**
 * How long a number that is missing below later ones is looked for. On PostgreSQL a transaction may commit after one that
 * took a higher number; one that was rolled back leaves its number unused for good.
 */
const GAP_MS = 60_000;
const MAX_GAPS = 1000;

export type ChangeReader = {
  /** Passes everything that is there over. */
  skip(): Promise<void>;
  /** What was committed since; there may be more when it is CHANGES_AT_ONCE or more. */
  next(): Promise<Change[]>;
};

/** Reads committed changes, each once, whatever the order they commit in. */
export const changeReader = (db: Database): ChangeReader =>
  isDistributed ? recentChangeReader(db) : numberedChangeReader(db);

function numberedChangeReader(db: Database): ChangeReader {
  let last = 0;
  const gaps = new Map<number, number>();
  /** Notes the numbers between those that were read. */
  const pass = (rows: number[]) => {
    const found = new Set(rows);
    for (const row of found) gaps.delete(row);
    const highest = Math.max(last, ...found);
    for (let row = Math.max(last + 1, highest - MAX_GAPS); row < highest; row++)
      if (!found.has(row)) gaps.set(row, Date.now() + GAP_MS);
    for (const [row, until] of gaps)
      if (gaps.size > MAX_GAPS || until < Date.now()) gaps.delete(row);
    last = highest;
  };
  return {
    async skip(): Promise<void> {
      gaps.clear();
      last = Math.max(0, (await readLastChange(db)) - CHANGES_AT_ONCE);
      await this.next();
    },
    async next(): Promise<Change[]> {
      const rows = await (gaps.size > 0
        ? readWithMissing(db.read, last, [...gaps.keys()])
        : readAfter(db.read, { last }));
      pass(rows.map(({ row }) => row));
      return rows;
    },
  };
}

const readAfter = prepared((read: Reader, { last }: { last: number }) =>
  read
    .select()
    .from(changes)
    .where(gt(changes.row, last))
    .orderBy(asc(changes.row))
    .limit(CHANGES_AT_ONCE),
);

const readWithMissing = (read: Reader, last: number, missing: number[]) =>
  read
    .select()
    .from(changes)
    .where(or(gt(changes.row, last), inArray(changes.row, missing)))
    .orderBy(asc(changes.row))
    .limit(CHANGES_AT_ONCE);

async function readLastChange(db: Database): Promise<number> {
  const [row] = await db.read.select({ last: max(changes.row) }).from(changes);
  return row?.last ?? 0;
}
