import { openAsBlob } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { receiveFile, TooLarge } from "#lib/media/upload/receive-file.ts";

/**
 * A form with files, received into a file first, so that nobody fills the memory by announcing much; null when it is
 * longer than `maxBytes`, empty when it is no form.
 */
export async function readUploadForm(request: Request, maxBytes: number): Promise<FormData | null> {
  if (!request.body) return new FormData();
  const folder = await mkdtemp(join(tmpdir(), "form-"));
  try {
    const file = join(folder, "body");
    await receiveFile(request.body, file, maxBytes);
    const headers = { "Content-Type": request.headers.get("content-type") ?? "" };
    const form = new Response(await openAsBlob(file), { headers }).formData();
    return await form.catch(() => new FormData());
  } catch (error) {
    if (error instanceof TooLarge) return null;
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
