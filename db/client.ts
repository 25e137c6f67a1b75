import type { Follower } from "#db/changes/follow-changes.ts";
import { tellAfterWrite } from "#db/changes/tell-after-write.ts";
import type { Database } from "#db/database.ts";
import { observeWrites } from "#db/observe-writes.ts";
import { openDatabase } from "#db/open-database.ts";
import { env } from "#lib/env.ts";
import { singleton } from "#lib/shared/singleton.ts";

/** The process's database. */
export function getDb(): Database {
  return singleton("database", () =>
    observeWrites(
      tellAfterWrite(
        openDatabase(env().databaseUrl, { poolSize: env().databasePoolSize }),
        () => following().follower,
      ),
    ),
  );
}

/** Who follows changes in this process: a server, not a script. */
export const following = () =>
  singleton("following", () => ({ follower: null as Follower | null }));

export type { Database, Reader, Tx } from "#db/database.ts";
