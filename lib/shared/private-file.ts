import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";

/** Creates a folder that only its owner may enter; one that exists stays as it is. */
export function makePrivateFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
}

/**
 * Leaves a database file, created empty where missing, to its owner alone (0600), since it holds names and addresses.
 * SQLite gives the files that it creates beside it (-wal, -shm) the mode of the database.
 */
export function makePrivateFile(path: string): void {
  makePrivateFolder(dirname(path));
  closeSync(openSync(path, "a", 0o600));
  for (const end of ["", "-wal", "-shm"])
    if (existsSync(/* turbopackIgnore: true */ `${path}${end}`)) chmodSync(`${path}${end}`, 0o600);
}
