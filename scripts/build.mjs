import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { childEnv, nodePath, run, step } from "./setup.mjs";

const STAMP = ".next/halftone-build";
const sources = [
  "app",
  "components",
  "lib",
  "db",
  "public",
  "package-lock.json",
  "next.config.mjs",
  "proxy.ts",
  "instrumentation.ts",
  "postcss.config.mjs",
  "tsconfig.json",
];

/** Builds the app, unless it was built from these very sources; where it will be served matters to the shop alone. */
export async function build({ anyAddress = false } = {}) {
  const wanted = `${fingerprint()} ${process.env.APP_URL ?? ""} ${process.env.PORT ?? ""}`;
  const sameAs = (built) =>
    built === wanted || (anyAddress && sourcesOf(built) === sourcesOf(wanted));
  if (existsSync(STAMP) && sameAs(readFileSync(STAMP, "utf8"))) return;
  await step("Building the shop", () =>
    run(nodePath(), ["node_modules/next/dist/bin/next", "build"], { quiet: true, env: childEnv() }),
  );
  mkdirSync(".next", { recursive: true });
  writeFileSync(STAMP, wanted);
}

const sourcesOf = (stamp) => stamp.split(" ")[0];

function fingerprint() {
  const hash = createHash("sha256");
  for (const path of listFiles()) hash.update(path).update(readFileSync(path));
  return hash.digest("hex");
}

const walk = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => walk(`${path}/${name}`))
    : [path];

const listFiles = () => sources.filter((path) => existsSync(path)).flatMap(walk);
