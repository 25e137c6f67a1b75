import { readFile } from "node:fs/promises";
import { processPicture } from "#lib/media/process-picture.ts";
import { folderStore } from "#lib/media/store/folder-store.ts";
import { normalizeUpload, RefusedUpload } from "#lib/media/upload/normalize-upload.ts";

// Started by lib/media/upload/process-upload.ts for each upload: FILE FOLDER, where the picture goes. Prints what came of it as JSON.
const [file = "", folder = ""] = process.argv.slice(2);
try {
  const picture = await processPicture(
    await normalizeUpload(await readFile(file)),
    folderStore(folder),
  );
  console.log(JSON.stringify({ picture }));
} catch (error) {
  if (!(error instanceof RefusedUpload)) throw error;
  console.log(JSON.stringify({ problem: error.problem }));
}
