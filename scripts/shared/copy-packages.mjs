import { cpSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

// The build holds what pages need of these.
const BUNDLED = /^(next|react|react-dom|server-only|@fontsource.*)$/;
const UNUSED_FILES = /\.(map|md|d\.[cm]?ts)$/i;

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
    if (!existsSync(to)) cpSync(from, to, { recursive: true, filter });
  }
}

const filter = (path) => !UNUSED_FILES.test(path);

const readPackage = (folder) => JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
