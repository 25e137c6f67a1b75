import { spawnSync } from "node:child_process";
import { cpSync, existsSync, rmSync, writeFileSync } from "node:fs";
import { extname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { changedFiles, copyProject } from "#tests/fork/copy-project.ts";

// A fork as docs/make-it-yours.md describes it, in a copy of the project: another name, colors, currency, language,
// catalogue and pictures. Then its tests run, and somebody buys from it in a browser. `--full` runs all of its tests.
// `--report FILE` writes how many checks passed and failed. The copy in .fork stays when one failed, or with `--keep`.

const NAME = "krug";
const MAX_FILES = 8;
const CORE = /^(app|components|lib|db|messages|scripts)\//;
const COMPILED = ".next/cache/turbopack";
const PICTURES = [".svg", ".jpg", ".png", ".webp", ".avif"];

/** Those whose outcome could depend on what a shop says. */
const SHOP_TESTS =
  "components/order db/seed lib/address lib/cart lib/checkout lib/config lib/env lib/money tests/messages";
const PURCHASES = "buy and pay exactly|the whole purchase works with JavaScript off";

const { values } = parseArgs({
  options: { full: { type: "boolean" }, keep: { type: "boolean" }, report: { type: "string" } },
});
const fork = resolve(".fork");
const total = { passed: 0, failed: 0 };

function check(name: string, problem: string): void {
  console.log(problem ? `✗ ${name}\n${problem}` : `✓ ${name}`);
  total[problem ? "failed" : "passed"]++;
}

// Nothing of this project's own shop, data and address.
const { NODE_OPTIONS, SHOP, DATA_DIR, PORT, APP_URL, CCPAYMENT_API, ...outside } = process.env;

/** Runs an npm script of the fork; what it prints is shown when it fails. */
function run(name: string, script: string, args: string[] = [], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync("npm", ["run", "--silent", script, "--", ...args], {
    cwd: fork,
    env: { ...outside, ...env },
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  check(name, status === 0 ? "" : `${stdout}${stderr}`.slice(-8000));
}

rmSync(fork, { recursive: true, force: true });
copyProject(resolve("."), fork);
cpSync("tests/fork/shop", join(fork, "shops", NAME), { recursive: true });
writeFileSync(join(fork, "shop.config.ts"), `export default "${NAME}";\n`);
// What the bundler has compiled before is the same in the fork, except for its shop.
if (existsSync(COMPILED)) cpSync(COMPILED, join(fork, COMPILED), { recursive: true });

const changed = changedFiles(resolve("."), fork);
const files = changed.filter((path) => !PICTURES.includes(extname(path)));
console.log(`${files.length} files: ${files.join(" ")}`);
check(`at most ${MAX_FILES} files`, files.length > MAX_FILES ? `${files.length} files` : "");
check("none in the core", files.filter((path) => CORE.test(path)).join("\n"));

run("its database is made", "db:migrate");
run("its catalogue is imported, pictures from a folder", "catalog:import", [
  "tests/fork/catalog.csv",
  ...["--images", "tests/fork/pictures"],
]);
run("it builds", "build");
const data = { TEMPLATE_DATA_DIR: join(fork, ".data", NAME) };
if (values.full) run("all of its tests pass", "test", [], { FORK_WALK: "off" });
else
  run("its tests pass that depend on the shop", "unit", [
    "--project",
    "unit",
    ...SHOP_TESTS.split(" "),
  ]);
run("it sells, on desktop and phone, with and without JavaScript", "e2e", ["-g", PURCHASES], data);

if (values.report) writeFileSync(values.report, JSON.stringify(total));
console.log(`${total.passed} passed, ${total.failed} failed`);
if (total.failed === 0 && !values.keep) rmSync(fork, { recursive: true });
process.exitCode = total.failed > 0 ? 1 : 0;
