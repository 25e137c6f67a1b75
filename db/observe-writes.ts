import { channel } from "node:diagnostics_channel";
import type { Database } from "#db/database.ts";
import { DatabaseUnavailable } from "#db/errors.ts";
import { withCommitCallbacks } from "#db/on-commit.ts";

export type ObservedWrite = { seconds: number; outcome: "committed" | "failed" | "unavailable" };

/** Every transaction that writes, with how long it took from being asked for: waiting for its turn included. */
export const databaseWrites = channel("shop.database-write");

/** The same database, which tells of its writes, and tells what they did once they are committed. */
export function observeWrites(db: Database): Database {
  return {
    ...db,
    async write(body) {
      const started = performance.now();
      const tell = (outcome: ObservedWrite["outcome"]) =>
        databaseWrites.publish({ seconds: (performance.now() - started) / 1000, outcome });
      try {
        const result = await withCommitCallbacks(body, db.write);
        tell("committed");
        return result;
      } catch (error) {
        tell(error instanceof DatabaseUnavailable ? "unavailable" : "failed");
        throw error;
      }
    },
  };
}
