import { filesOf, sourceFiles } from "#lib/media/picture.ts";
import type { ProcessedPicture } from "#lib/media/process-picture.ts";
import type { MediaStore } from "#lib/media/store/media-store.ts";

/**
 * Copies a picture's files and its source from one store to another; files that are there stay. Returns the names of
 * those that are in neither. Throws MediaUnavailable.
 */
export async function copyPicture(
  picture: Omit<ProcessedPicture, "placeholder" | "color">,
  from: MediaStore,
  to: MediaStore,
): Promise<string[]> {
  const missing: string[] = [];
  for (const file of [...filesOf(picture), ...sourceFiles(picture.id)]) {
    if (await to.has(file)) continue;
    const bytes = await from.read(file);
    if (bytes) await to.write(file, bytes);
    else missing.push(file);
  }
  return missing;
}
