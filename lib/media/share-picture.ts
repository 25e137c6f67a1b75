import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { newId } from "#lib/ids.ts";
import { SHARE_SIZE } from "#lib/media/picture.ts";

const MARGIN = 48;

/**
 * A picture on a background (`#rrggbb`) in the format of link previews, made on its first use and kept in `folder`.
 * Null when there is no such picture.
 */
export async function readSharePicture(
  folder: string,
  id: string,
  background: string,
): Promise<Buffer | null> {
  // The name tells the background: a shop that changes its colours gets new ones.
  const file = join(folder, `${id}-share-${background.slice(1)}.jpg`);
  const made = await readFile(file).catch(() => null);
  if (made) return made;
  const source = await readFile(join(folder, "originals", id)).catch(() => null);
  return source && (await make(source, background, file));
}

async function make(source: Buffer, background: string, file: string): Promise<Buffer> {
  const { width, height } = SHARE_SIZE;
  const inner = await sharp(source, { density: 200 })
    .resize(width - 2 * MARGIN, height - 2 * MARGIN, { fit: "inside" })
    .toBuffer();
  const picture = await sharp({ create: { width, height, channels: 3, background } })
    .composite([{ input: inner }])
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer();
  const temporary = `${file}.${newId()}`;
  await writeFile(temporary, picture);
  await rename(temporary, file);
  return picture;
}
