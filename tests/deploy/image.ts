import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseDockerfile } from "#tests/deploy/parse-dockerfile.ts";
import { type Image, runStage } from "#tests/deploy/run-stage.ts";

const PACK = "npm run pack -- dist";

const ignored = () =>
  readFileSync(".dockerignore", "utf8")
    .split("\n")
    .filter((line) => line && !line.startsWith("#"));

/** Carries out every step of the Dockerfile in `folder`: minutes, since it installs and builds. */
export function makeImage(folder: string): Image {
  const stages: Record<string, Image> = {};
  const parsed = parseDockerfile(readFileSync("Dockerfile", "utf8"));
  let image: Image | null = null;
  for (const [index, stage] of parsed.entries()) {
    const sources = { context: resolve("."), ignored: ignored(), stages };
    const isLast = index === parsed.length - 1;
    image = runStage(stage, join(folder, stage.name), { ...sources, isLast });
    stages[stage.name] = image;
  }
  // Not the last value of `stages`: a stage without a name is a number, which comes first.
  if (!image?.command.length) throw new Error("The last stage has no CMD.");
  return image;
}

/** The same image from what this checkout has built: only the steps before packing are left out. */
export function makeImageFromBuild(folder: string): Image {
  const [build, last] = parseDockerfile(readFileSync("Dockerfile", "utf8"));
  const packing = build?.instructions.at(-1);
  if (!last || packing?.args !== PACK) throw new Error(`The build's last step is not ${PACK}`);
  const app = join(folder, "build/app");
  mkdirSync(app, { recursive: true });
  execFileSync(process.execPath, ["scripts/pack.mjs", join(app, "dist")], { stdio: "pipe" });
  const built: Image = {
    ...{ root: join(folder, "build"), workdir: "/app" },
    ...{ env: {}, user: "", command: [], healthcheck: [] },
  };
  return runStage(last, join(folder, "image"), {
    ...{ context: resolve("."), ignored: ignored(), isLast: true },
    stages: { build: built },
  });
}
