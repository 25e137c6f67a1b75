import { randomBytes } from "node:crypto";
import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { EnvError } from "#lib/env-error.ts";
import { makePrivateFolder } from "#lib/shared/private-file.ts";

const schema = z.object({
  merchantPassword: z.string().min(8),
  sessionSecret: z.string().min(32),
});

export type Secrets = z.output<typeof schema>;

/**
 * Secrets made at first start and kept in DATA_DIR/secrets.json, readable by its owner alone.
 * Throws EnvError for a file that is damaged or lacks one of them.
 */
export function loadSecrets(dataDir: string): Secrets {
  const path = join(dataDir, "secrets.json");
  const kept = readSecrets(path);
  if (kept) return kept;
  makePrivateFolder(dataDir);
  const made: Secrets = {
    merchantPassword: randomBytes(9).toString("base64url"),
    sessionSecret: randomBytes(32).toString("base64url"),
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
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
  const parsed = schema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map(({ path: [name] }) => name ?? "everything").join(", ");
  throw new EnvError(
    `${path} is damaged (${wrong}): remove it, and new secrets are made at the next start. Sessions and a generated password end with it.`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
