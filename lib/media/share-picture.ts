import sharp from "sharp";
import { originalFile, SHARE_SIZE, shareFile } from "#lib/media/picture.ts";
import type { MediaStore } from "#lib/media/store/media-store.ts";

const MARGIN = 48;

/**
 * A picture on a background (`#rrggbb`) in the format of link previews, made on its first use and kept.
 * Null when there is no such picture. Throws MediaUnavailable.
 */
export async function readSharePicture(
  store: MediaStore,
  id: string,
  background: string,
): Promise<Buffer<ArrayBuffer> | null> {
  const file = shareFile(id, background);
  const made = await store.read(file);
  if (made) return made;
  const source = await store.read(originalFile(id));
  if (!source) return null;
  const picture = await make(source, background);
  await store.write(file, picture);
  return picture;
}

async function make(source: Buffer, background: string): Promise<Buffer<ArrayBuffer>> {
  const { width, height } = SHARE_SIZE;
  const inner = await sharp(source, { density: 200 })
    .resize(width - 2 * MARGIN, height - 2 * MARGIN, { fit: "inside" })
    .toBuffer();
  return sharp({ create: { width, height, channels: 3, background } })
    .composite([{ input: inner }])
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer();
}
