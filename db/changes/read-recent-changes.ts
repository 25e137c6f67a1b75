import { asc, gt } from "drizzle-orm";
import type { Change, ChangeReader } from "#db/changes/read-changes.ts";
import type { Database } from "#db/database.ts";
import { isAbove } from "#db/queries/row-order.ts";
import { changes } from "#db/tables.ts";

const AT_ONCE = 500;
/** Most transactions commit this soon after they noted when a change was made; others are found by a longer look. */
const USUAL_MS = 5000;
const LONGEST_MS = 60_000;
const LONG_LOOK_EVERY_MS = 5000;

type Row = typeof changes.$inferSelect;

/**
 * Reads committed changes where row numbers say nothing about their order: YugabyteDB gives every connection a block of
 * them. What was made lately is read again each time, and what is known passed over.
 */
export function recentChangeReader(db: Database): ChangeReader {
  const known = new Map<number, number>();
  let longLookAt = 0;
  const readNew = async (): Promise<Row[]> => {
    const now = Date.now();
    const isLong = now - longLookAt > LONG_LOOK_EVERY_MS;
    if (isLong) longLookAt = now;
    const fresh = (await readSince(db, now - (isLong ? LONGEST_MS : USUAL_MS))).filter(
      ({ row }) => !known.has(row),
    );
    for (const { row, at } of fresh) known.set(row, at);
    for (const [row, at] of known) if (at < now - 2 * LONGEST_MS) known.delete(row);
    return fresh;
  };
  return {
    async skip(): Promise<void> {
      longLookAt = 0;
      await readNew();
    },
    next: (): Promise<Change[]> => readNew(),
  };
}

async function readSince(db: Database, since: number): Promise<Row[]> {
  const found: Row[] = [];
  for (let last: Row | undefined; ; ) {
    const after = last
      ? isAbove([changes.at, changes.row], [last.at, last.row])
      : gt(changes.at, since);
    const some = await db.read
      .select()
      .from(changes)
      .where(after)
      .orderBy(asc(changes.at), asc(changes.row))
      .limit(AT_ONCE);
    found.push(...some);
    if (some.length < AT_ONCE) return found;
    last = some.at(-1);
  }
}
