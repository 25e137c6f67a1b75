import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Makes the folder for what a whole run of tests makes once and then copies (vitest's globalSetup). */
export default function makeFolder(): (() => void) | undefined {
  // Each project of a run asks for it.
  if (process.env.TEST_TEMPLATES) return;
  const folder = mkdtempSync(join(tmpdir(), "halftone-templates-"));
  process.env.TEST_TEMPLATES = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

/**
 * Copies what `make` makes to `target`, a file or a folder; made once in a run of tests, and each time outside of one.
 */
export function copyTemplate(name: string, target: string, make: (path: string) => void): void {
  const folder = process.env.TEST_TEMPLATES;
  if (!folder) {
    make(target);
    return;
  }
  const template = join(folder, name);
  if (!existsSync(template)) {
    const own = `${template}-${process.pid}`;
    make(own);
    // Another worker may have been faster with a folder: its one does as well.
    if (!existsSync(template)) renameSync(own, template);
  }
  cpSync(template, target, { recursive: true });
}
