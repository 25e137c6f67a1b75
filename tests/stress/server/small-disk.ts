import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Gives `work` an empty disk of its own (a tmpfs of `megabytes`), unmounted however `work` ends.
 * Returns null without running it where none can be mounted: that takes root on Linux.
 */
export async function withSmallDisk<T>(
  megabytes: number,
  work: (folder: string) => Promise<T>,
): Promise<T | null> {
  const folder = mkdtempSync(join(tmpdir(), "halftone-disk-"));
  if (!mount(folder, megabytes)) {
    rmdirSync(folder);
    return null;
  }
  try {
    return await work(folder);
  } finally {
    // Lazily: a file that is still open must not keep the mount.
    execFileSync("/bin/umount", ["-l", folder]);
    rmdirSync(folder);
  }
}

function mount(folder: string, megabytes: number): boolean {
  try {
    const args = ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder];
    execFileSync("/bin/mount", args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Fills the disk that `folder` is on to its last byte; returns how to make room again. */
export function fillDisk(folder: string): () => void {
  const file = join(folder, "filler");
  const fd = openSync(file, "w");
  // Smaller and smaller pieces, until not one byte more goes in.
  for (let size = 2 ** 20; size >= 1; size /= 16) {
    const piece = Buffer.alloc(size, 1);
    while (wrote(fd, piece));
  }
  closeSync(fd);
  return () => rmSync(file, { force: true });
}

function wrote(fd: number, piece: Buffer): boolean {
  try {
    return writeSync(fd, piece) > 0;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOSPC") return false;
    throw error;
  }
}
