import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import type { ProcessedPicture } from "#lib/media/process-picture.ts";
import { copyPicture } from "#lib/media/store/copy-picture.ts";
import { folderStore } from "#lib/media/store/folder-store.ts";
import { mediaStore } from "#lib/media/store/get-media-store.ts";
import { MediaUnavailable } from "#lib/media/store/media-store.ts";
import type { UploadProblem } from "#lib/media/upload/normalize-upload.ts";
import { receiveFile, TooLarge } from "#lib/media/upload/receive-file.ts";
import { createMutex } from "#lib/shared/concurrency/mutex.ts";
import { log } from "#lib/shared/log.ts";
import { fail, ok, type Result } from "#lib/shared/result.ts";
import { singleton } from "#lib/shared/singleton.ts";

export const MAX_UPLOAD_BYTES = 25 * 1024 * 1024;

const TIMEOUT_MS = 90_000;
const MAX_WAITING = 20;

const answer = z.union([
  z.object({ picture: z.custom<ProcessedPicture>((value) => typeof value === "object") }),
  z.object({ problem: z.enum(["empty", "svg", "type", "pixels", "broken"]) }),
]);

const uploads = singleton("uploads", () => ({ mutex: createMutex(), waiting: 0 }));

/** Files of pictures are made and removed one at a time: making one takes a core and much memory. */
export const alone = <T>(work: () => Promise<T>): Promise<T> => uploads.mutex("media", work);

const run = promisify(execFile);

export type UploadError = UploadProblem | "bytes" | "busy" | "storage";

/**
 * Makes a picture of an uploaded file's bytes, in a process of its own: whatever the file does to the decoder, the shop
 * goes on. The file's name is never used as a path.
 */
export async function processUpload(
  body: ReadableStream<Uint8Array> | null,
): Promise<Result<ProcessedPicture, UploadError>> {
  if (!body) return fail("empty");
  if (uploads.waiting >= MAX_WAITING) return fail("busy");
  const folder = await mkdtemp(join(tmpdir(), "upload-"));
  uploads.waiting++;
  try {
    const file = join(folder, "source");
    await receiveFile(body, file, MAX_UPLOAD_BYTES);
    return await alone(async () => {
      const made = await processFile(file, join(folder, "media"));
      if (made.ok) await copyPicture(made.value, folderStore(join(folder, "media")), mediaStore());
      return made;
    });
  } catch (error) {
    if (error instanceof TooLarge) return fail("bytes");
    if (!(error instanceof MediaUnavailable)) throw error;
    log("warn", "media", { outcome: "unavailable", error: error.message });
    return fail("storage");
  } finally {
    uploads.waiting--;
    await rm(folder, { recursive: true, force: true });
  }
}

async function processFile(
  file: string,
  to: string,
): Promise<Result<ProcessedPicture, UploadError>> {
  try {
    const script = ["scripts/jobs/process-upload.ts", file, to];
    const { stdout } = await run(process.execPath, script, {
      timeout: TIMEOUT_MS,
      killSignal: "SIGKILL",
      // It needs none of the shop's secrets.
      env: { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH },
    });
    const parsed = answer.parse(JSON.parse(stdout));
    return "picture" in parsed ? ok(parsed.picture) : fail(parsed.problem);
  } catch (error) {
    // Killed or crashed: the decoder met something that it can't take.
    log("warn", "process-upload", { error: String(error).slice(0, 500) });
    return fail("broken");
  }
}
