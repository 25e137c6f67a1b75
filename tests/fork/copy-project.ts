import {
  cpSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
} from "node:fs";
import { join } from "node:path";

// What a fresh clone doesn't have.
const LEFT_OUT =
  /^(node_modules|\.git|\.env.*|\.data.*|\.next.*|\.fork|test-results|.*\.tsbuildinfo|next-env\.d\.ts)$/;

/** Copies the project as a clone would have it, with the packages linked instead of installed. */
export function copyProject(from: string, to: string): void {
  for (const name of readdirSync(from))
    if (!LEFT_OUT.test(name) || name === ".env.example")
      cpSync(join(from, name), join(to, name), { recursive: true });
  linkFolder(join(from, "node_modules"), join(to, "node_modules"));
}

/** The bundler takes no links out of the project, so each file is linked by itself. */
function linkFolder(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      if (entry.name !== ".cache") linkFolder(source, target);
    } else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkSync(source, target);
  }
}

/** The files of a copy that the original doesn't have or has otherwise, by their paths. */
export function changedFiles(from: string, copy: string): string[] {
  const changed: string[] = [];
  const compare = (path: string) => {
    for (const entry of readdirSync(join(copy, path), { withFileTypes: true })) {
      const inner = join(path, entry.name);
      if (LEFT_OUT.test(entry.name) && entry.name !== ".env.example") continue;
      if (entry.isDirectory()) compare(inner);
      else if (!isSame(join(from, inner), join(copy, inner))) changed.push(inner);
    }
  };
  compare("");
  return changed.sort();
}

function isSame(one: string, other: string): boolean {
  try {
    return readFileSync(one).equals(readFileSync(other));
  } catch {
    return false;
  }
}
