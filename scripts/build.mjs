// npm run build: builds the app from the migrated and seeded database.
import { createHash, createHmac } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { env } from "#lib/env.ts";
import { compressStatic } from "./shared/compress-static.ts";
import { childEnv, main, nodePath, run, runScript, step } from "./shared/process.mjs";
import { selectShop } from "./shared/select-shop.mjs";

const { buildDir } = await selectShop();
/** What was built, and for which address. */
export const STAMP = `${buildDir}/built-from`;
const sources = [
  "app",
  "components",
  "lib",
  "db",
  "messages",
  "shops",
  "shop.config.ts",
  "scripts/shared/compress-static.ts",
  "scripts/shared/select-shop.mjs",
  "package-lock.json",
  "next.config.mjs",
  "proxy.ts",
  "instrumentation.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "tsconfig.build.json",
];

/** Builds the app, unless it was built from these very sources for this address. */
export async function build() {
  const wanted = wantedStamp();
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted) return;
  await step("Building the shop", () => nextBuild(wanted, { quiet: true }));
}

async function nextBuild(stamp, options) {
  // What an earlier build read from its database, in the form that its code expected.
  rmSync(`${buildDir}/cache/fetch-cache`, { recursive: true, force: true });
  await run(nodePath(), ["node_modules/next/dist/bin/next", "build"], {
    ...options,
    env: childEnv({
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey(),
      BUILD_ID: createHash("sha256").update(stamp).digest("hex").slice(0, 12),
    }),
  });
  await compressStatic(`${buildDir}/static`);
  writeFileSync(STAMP, stamp);
}

/** The same for every build of an installation: what a visitor opened before an update can still be sent after it. */
const actionsKey = () =>
  process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ||
  createHmac("sha256", env().sessionSecret).update("server actions").digest("base64");

const wantedStamp = () => `${fingerprint()} ${process.env.APP_URL ?? ""} ${process.env.PORT ?? ""}`;

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

if (process.argv[1] === fileURLToPath(import.meta.url))
  await main(async () => {
    await runScript("scripts/shared/check-env.ts");
    await nextBuild(wantedStamp());
  });
