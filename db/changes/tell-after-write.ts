import type { Follower } from "#db/changes/follow-changes.ts";
import { hasRecorded } from "#db/changes/record-changes.ts";
import type { Database } from "#db/database.ts";

/**
 * The same database, whose `write` resolves only after this process's listeners know what was recorded: whoever reads
 * a page after a change must not get the one from before. `follower` is null where nobody listens, as in scripts.
 */
export function tellAfterWrite(db: Database, follower: () => Follower | null): Database {
  return {
    ...db,
    async write(body) {
      let recorded = false;
      const result = await db.write(async (tx) => {
        const result = await body(tx);
        recorded = hasRecorded(tx);
        return result;
      });
      if (recorded) await follower()?.catchUp();
      return result;
    },
  };
}
