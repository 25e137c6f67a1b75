import { servePicture } from "#lib/http/serve-picture.ts";
import { readSharePicture } from "#lib/media/share-picture.ts";
import { mediaStore } from "#lib/media/store/get-media-store.ts";
import shop from "#shop/shop.ts";

/** A product's picture for link previews: /media/share/{id}.jpg. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const [, id] = /^([0-9a-f]{32})\.jpg$/.exec((await params).file) ?? [];
  const background = shop.theme.browserColor.light;
  return servePicture(async () => id && readSharePicture(mediaStore(), id, background), {
    "Content-Type": "image/jpeg",
    "Cache-Control": "public, max-age=86400",
  });
}
