import { constants } from "node:fs";
import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { filesOf } from "#lib/media/picture.ts";
import type { ProcessedPicture } from "#lib/media/process-picture.ts";

/** Copies a picture's files and its source from one media folder into another; what is there stays. */
export async function copyPicture(
  picture: ProcessedPicture,
  from: string,
  to: string,
): Promise<void> {
  await mkdir(join(to, "originals"), { recursive: true });
  const originals = [picture.id, `${picture.id}.json`].map((name) => join("originals", name));
  for (const file of [...filesOf(picture), ...originals])
    await copyFile(
      join(from, file),
      join(to, file),
      constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE,
    ).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
}
