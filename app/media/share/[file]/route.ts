import { mediaFolder } from "#lib/media/media-folder.ts";
import { readSharePicture } from "#lib/media/share-picture.ts";
import shop from "#shop/shop.ts";

/** A product's picture for link previews: /media/share/{id}.jpg. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const [, id] = /^([0-9a-f]{32})\.jpg$/.exec((await params).file) ?? [];
  const picture = id
    ? await readSharePicture(mediaFolder(), id, shop.theme.browserColor.light)
    : null;
  if (!picture) return new Response("Not found", { status: 404 });
  return new Response(new Uint8Array(picture), {
    headers: { "Content-Type": "image/jpeg", "Cache-Control": "public, max-age=86400" },
  });
}
