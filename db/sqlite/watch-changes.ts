import type Sqlite from "better-sqlite3";

/** Reading the version takes some microseconds, since SQLite keeps it in shared memory. */
const CHECK_MS = 100;
const MAX_PAUSE_MS = 10_000;

/**
 * Calls `look` when another connection, of this process or another one, has committed to the file since `reader` last
 * looked; and every ten seconds, so that a follower knows that it missed nothing.
 */
export function watchChanges(reader: InstanceType<typeof Sqlite>, look: () => void): () => void {
  let seen: unknown;
  let lookedAt = 0;
  const timer = setInterval(() => {
    if (!reader.open) return;
    const version = readVersion(reader);
    if (version === seen && Date.now() - lookedAt < MAX_PAUSE_MS) return;
    seen = version;
    lookedAt = Date.now();
    look();
  }, CHECK_MS).unref();
  return () => clearInterval(timer);
}

/** Undefined while the file can't be read, as during another process's recovery: thrown in a timer, it would end the process. */
function readVersion(reader: InstanceType<typeof Sqlite>): unknown {
  try {
    return reader.pragma("data_version", { simple: true });
  } catch {
    return undefined;
  }
}
