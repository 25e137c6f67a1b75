// npm run sandbox:pack [-- FOLDER]: the sandbox as a package that npx runs and Docker builds.
import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSandbox } from "./build-sandbox.mjs";
import { run } from "./shared/process.mjs";

const files = ["package.json", "README.md", "Dockerfile", ".dockerignore"];

/** Writes the package and its tarball to `folder`; returns the tarball's path. */
export async function packSandbox(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await buildSandbox(folder, { minify: true });
  for (const file of files) copyFileSync(`lib/sandbox/package/${file}`, `${folder}/${file}`);
  copyFileSync("LICENSE", `${folder}/LICENSE`);
  await run("npm", ["pack", folder, "--pack-destination", folder], { quiet: true });
  return resolve(folder, "ccpayment-sandbox-0.1.0.tgz");
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  console.log(await packSandbox(process.argv[2] ?? ".data/sandbox-package"));
