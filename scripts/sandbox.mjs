// npm run sandbox -- --port N: the local CCPayment alone, for any project on this machine.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { buildSandbox } from "./build-sandbox.mjs";

// Within node_modules, so that the bundle finds better-sqlite3.
const cache = resolve("node_modules/.cache");
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(`${cache}/sandbox-`);
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
await buildSandbox(folder);
await import(pathToFileURL(`${folder}/cli.js`).href);
