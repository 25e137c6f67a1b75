import { access, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { newId } from "#lib/ids.ts";
import type { MediaStore } from "#lib/media/store/media-store.ts";

/** Keeps files in a folder of this machine, which is made at the first write. */
export function folderStore(folder: string): MediaStore {
  const pathOf = (file: string) => join(folder, file);
  return {
    name: folder,
    read: (file) => readFile(pathOf(file)).catch(unlessMissing(null)),
    has: (file) =>
      access(pathOf(file))
        .then(() => true)
        .catch(unlessMissing(false)),
    async write(file, bytes) {
      const path = pathOf(file);
      await mkdir(dirname(path), { recursive: true });
      // Nobody reads half a file.
      const part = `${path}.${newId()}.part`;
      await writeFile(part, bytes);
      await rename(part, path);
    },
    remove: (file) => rm(pathOf(file), { force: true }),
  };
}

/** What to answer where there is no such file; any other failure is one. */
const unlessMissing =
  <T>(answer: T) =>
  (error: NodeJS.ErrnoException): T => {
    if (error.code === "ENOENT") return answer;
    throw error;
  };
