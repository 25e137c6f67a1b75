import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, statSync } from "node:fs";
import { basename, dirname, join, matchesGlob } from "node:path";
import type { Stage } from "#tests/deploy/parse-dockerfile.ts";

/** What a stage made: its file system, and how a container of it runs. */
export type Image = {
  /** The folder that stands for the container's root. */
  root: string;
  workdir: string;
  /** Absolute paths in it lie below `root`. */
  env: Record<string, string>;
  user: string;
  command: string[];
  healthcheck: string[];
};

/** Where COPY takes its files from. */
type Sources = {
  context: string;
  /** Patterns of .dockerignore. */
  ignored: string[];
  stages: Record<string, Image>;
  /** The stage that becomes the image: its files stay out of its user's reach. */
  isLast: boolean;
};

/** Where npm keeps its cache while it runs. */
const HOME = "/root";

/** Who isn't root: the account that containers of this machine's root would have; undefined where nobody is root. */
export const plainUser = process.getuid?.() === 0 ? 65_534 : undefined;

/**
 * Carries a stage's instructions out in an empty folder, as Docker would in an empty file system, each RUN as a user who
 * is not root. Throws for an instruction that it doesn't know, and with its output for a RUN that fails.
 */
export function runStage(stage: Stage, root: string, sources: Sources): Image {
  const image: Image = { root, workdir: "/", env: {}, user: "", command: [], healthcheck: [] };
  const inside = (path: string) =>
    join(root, path.startsWith("/") ? path : join(image.workdir, path));
  if (!sources.isLast) {
    mkdirSync(inside(HOME), { recursive: true });
    giveAway(inside(HOME));
  }
  for (const { name, args } of stage.instructions) {
    if (name === "WORKDIR") {
      image.workdir = args;
      mkdirSync(inside("."), { recursive: true });
      if (!sources.isLast) giveAway(inside("."));
    } else if (name === "ENV" || name === "ARG") Object.assign(image.env, readPairs(args, root));
    else if (name === "COPY") copy(args, inside, sources);
    else if (name === "RUN" && sources.isLast) makeFolders(args, inside);
    else if (name === "RUN") run(args, image, inside("."));
    else if (name === "USER") image.user = args;
    else if (name === "CMD") image.command = JSON.parse(args);
    else if (name === "HEALTHCHECK") image.healthcheck = JSON.parse(args.replace(/^.*? CMD /, ""));
    else if (name !== "EXPOSE" && name !== "VOLUME") throw new Error(`unknown: ${name} ${args}`);
  }
  return image;
}

const readPairs = (text: string, root: string) =>
  Object.fromEntries(
    text.split(/\s+/).map((pair) => {
      const [name = "", value = ""] = pair.split("=");
      const plain = value.replaceAll('"', "");
      return [name, plain.startsWith("/") ? join(root, plain) : plain];
    }),
  );

function copy(args: string, inside: (path: string) => string, sources: Sources): void {
  const { context, ignored, stages } = sources;
  const words = args.split(/\s+/);
  const flag = (name: string) =>
    words.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);
  const paths = words.filter((word) => !word.startsWith("--"));
  const to = paths.pop() ?? "";
  const from = flag("from");
  const source = from ? stages[from] : null;
  if (from && !source) throw new Error(`no stage ${from}`);
  const base = source?.root ?? context;
  const isIgnored = (path: string) =>
    !source && ignored.some((pattern) => matchesGlob(path.slice(base.length + 1), pattern));
  for (const path of paths) {
    const origin = join(base, path);
    const target = statSync(origin).isDirectory()
      ? inside(to)
      : inside(to.endsWith("/") ? join(to, basename(path)) : to);
    mkdirSync(dirname(target), { recursive: true });
    cpSync(origin, target, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !isIgnored(path),
    });
    // As it is in an image, where files belong to root; copying keeps the owner.
    if (!sources.isLast) giveAway(target);
    else if (plainUser) execFileSync("chown", ["-R", "0:0", target]);
  }
}

/** The last stage's only command, which Docker runs as root: folders for the image's user. */
function makeFolders(line: string, inside: (path: string) => string): void {
  const [, mode, paths] = /^install -d -o node -g node -m (\d+) (.+)$/.exec(line) ?? [];
  if (!mode || !paths) throw new Error(`unknown: RUN ${line}`);
  for (const path of paths.split(" ")) {
    mkdirSync(inside(path), { recursive: true });
    chmodSync(inside(path), Number.parseInt(mode, 8));
    giveAway(inside(path));
  }
}

/** To the plain user, where this process may. */
function giveAway(path: string): void {
  if (plainUser) execFileSync("chown", ["-R", `${plainUser}:${plainUser}`, path]);
}

// Docker passes proxies on to a build as well.
const PASSED = /^(PATH|NODE_EXTRA_CA_CERTS|(https?|no)_proxy)$/i;

const outside = () =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => PASSED.test(name)));

function run(line: string, image: Image, cwd: string): void {
  const { status, stdout, stderr } = spawnSync("sh", ["-c", line], {
    cwd,
    env: {
      ...outside(),
      HOME: join(image.root, HOME),
      ...image.env,
    } as unknown as NodeJS.ProcessEnv,
    uid: plainUser,
    gid: plainUser,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`RUN ${line}\n${stdout}${stderr}`.slice(-8000));
}
