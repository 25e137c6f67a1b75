// npm run sandbox -- --port N: the local CCPayment alone, for any project on this machine.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { buildSandbox } from "./build-sandbox.mjs";

const SOURCES = ["lib/sandbox", "lib/ccpayment", "lib/shared", "package-lock.json"];
// Within node_modules, so that the bundle finds better-sqlite3.
const CACHE = resolve("node_modules/.cache/sandbox");

const folder = join(CACHE, fingerprint());
if (!existsSync(folder)) await bundle(folder);
await import(pathToFileURL(`${folder}/cli.js`).href);

/** Appears whole or not at all, since others may start at the same moment. */
async function bundle(folder) {
  const draft = `${folder}-${process.pid}`;
  mkdirSync(CACHE, { recursive: true });
  await buildSandbox(draft);
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/** The same for the same sources, by their sizes and times. */
function fingerprint() {
  const hash = createHash("sha256");
  for (const source of SOURCES)
    for (const path of listFiles(source)) {
      const { size, mtimeMs } = statSync(path);
      hash.update(`${path} ${size} ${mtimeMs}\n`);
    }
  return hash.digest("hex").slice(0, 16);
}

function listFiles(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => listFiles(join(path, name)));
}
