import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export type Secrets = { merchantPassword: string; sessionSecret: string; internalSecret: string };

/** Secrets made at first start and kept in DATA_DIR/secrets.json, readable by its owner alone. */
export function loadSecrets(dataDir: string): Secrets {
  const path = join(dataDir, "secrets.json");
  const kept = readSecrets(path);
  if (kept) return kept;
  mkdirSync(dataDir, { recursive: true });
  const made: Secrets = {
    merchantPassword: randomBytes(9).toString("base64url"),
    sessionSecret: randomBytes(32).toString("base64url"),
    internalSecret: randomBytes(32).toString("base64url"),
  };
  // A link appears whole or not at all, and fails if another process was first.
  const draft = `${path}.${process.pid}.tmp`;
  writeFileSync(draft, JSON.stringify(made, null, 2), { mode: 0o600 });
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readSecrets(path) ?? made;
}

function readSecrets(path: string): Secrets | null {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Secrets;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
