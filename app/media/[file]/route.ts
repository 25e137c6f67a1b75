import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { mediaFolder } from "#lib/media/media-folder.ts";
import { contentTypeOf } from "#lib/media/picture.ts";

/** A picture's file. Its name comes from its content, so it may be kept for ever. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const { file } = await params;
  const type = contentTypeOf(file);
  const bytes = type ? await readFile(join(mediaFolder(), file)).catch(() => null) : null;
  if (!type || !bytes) return new Response("Not found", { status: 404 });
  return new Response(bytes, {
    headers: { "Content-Type": type, "Cache-Control": "public, max-age=31536000, immutable" },
  });
}
