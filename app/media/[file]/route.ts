import { servePicture } from "#lib/http/serve-picture.ts";
import { contentTypeOf } from "#lib/media/picture.ts";
import { mediaStore } from "#lib/media/store/get-media-store.ts";

/** A picture's file. Its name comes from its content, so it may be kept for ever. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const { file } = await params;
  const type = contentTypeOf(file);
  return servePicture(async () => type && mediaStore().read(file), {
    "Content-Type": type ?? "",
    "Cache-Control": "public, max-age=31536000, immutable",
  });
}
