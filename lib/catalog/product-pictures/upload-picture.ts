import type { Editor } from "#lib/catalog/edit/editor.ts";
import { attachPicture } from "#lib/catalog/product-pictures/attach-picture.ts";
import { alone, processUpload, type UploadError } from "#lib/media/upload/process-upload.ts";
import { fail, ok, type Result } from "#lib/shared/result.ts";

export type PictureError = UploadError | "unknown" | "too-many";

/** Makes a picture of an upload and puts it at the end of a product's. */
export async function uploadPicture(
  editor: Editor,
  productId: string,
  { body, fileName }: { body: ReadableStream<Uint8Array> | null; fileName: string },
): Promise<Result<void, PictureError>> {
  const made = await processUpload(body);
  if (!made.ok) return made;
  // A picture like it may be removed at the same time.
  const attached = await alone(() =>
    attachPicture(editor, productId, { picture: made.value, fileName }),
  );
  return attached.ok ? ok(undefined) : fail(attached.error.kind);
}
