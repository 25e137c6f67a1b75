import { cpSync, existsSync, globSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";

// The build holds what pages need of these.
const BUNDLED = /^(next|react|react-dom|server-only|@fontsource.*)$/;
// Node runs no TypeScript of packages.
const UNUSED_FILES = "**/*.{map,md,ts,cts,mts}";
const UNUSED_FOLDERS = "**/{test,tests,__tests__,benchmark,.yarn,.github}";

/** Copies the packages that commands import at run time into `folder`, with what they depend on; those there stay. */
export function copyPackages(folder) {
  const { dependencies } = readPackage(".");
  const left = Object.keys(dependencies).filter((name) => !BUNDLED.test(name));
  const taken = new Set();
  for (let name = left.pop(); name; name = left.pop()) {
    const [from, to] = [join("node_modules", name), join(folder, "node_modules", name)];
    if (taken.has(name) || !existsSync(from)) continue;
    taken.add(name);
    const { dependencies: needs = {}, optionalDependencies: may = {} } = readPackage(from);
    left.push(...Object.keys({ ...needs, ...may }));
    // The build's own copies lack what no import leads to: sources of C, binaries of other platforms.
    if (!existsSync(to)) cpSync(from, to, { recursive: true });
  }
}

/** Removes what no program reads from the packages in `folder`, and what is for other systems than this one. */
export function prunePackages(folder) {
  const cwd = join(folder, "node_modules");
  const prebuilt = globSync("better-sqlite3/prebuilds/*", { cwd });
  const others = prebuilt.filter((path) => !basename(path).startsWith(process.platform));
  for (const path of [...globSync([UNUSED_FOLDERS, UNUSED_FILES], { cwd }), ...others])
    rmSync(join(cwd, path), { recursive: true, force: true });
}

const readPackage = (folder) => JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
