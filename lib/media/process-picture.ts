import { createHash } from "node:crypto";
import sharp, { type Sharp } from "sharp";
import {
  fallbackFile,
  originalFile,
  type Picture,
  recordFile,
  sizedFile,
} from "#lib/media/picture.ts";
import { type MediaStore, MediaUnavailable } from "#lib/media/store/media-store.ts";

/** What the table `media` keeps of a picture, less where it came from. */
export type ProcessedPicture = Omit<Picture, "alt" | "focalX" | "focalY">;

export const MAX_SOURCE_BYTES = 40 * 1024 * 1024;
const MAX_PIXELS = 100_000_000;

/** A drawing up to this size is served as it is, sharp at every density; a larger one is lighter as pixels. */
const MAX_VECTOR_BYTES = 64 * 1024;

// From a phone's half column to a wide screen's zoom, each about half as wide again.
const WIDTHS = [320, 480, 640, 960, 1280];
const MAX_WIDTH = 1920;
const FALLBACK_WIDTH = 960;

/** A source that is no picture, or too large a one; the message says which. */
export class UnusablePicture extends Error {
  override name = "UnusablePicture";
}

/** A picture's id: the first 32 hex digits of its source's SHA-256. */
export const pictureId = (source: Uint8Array) =>
  createHash("sha256").update(source).digest("hex").slice(0, 32);

/**
 * Makes a picture's files in `store` from its source (JPEG, PNG, WebP, AVIF, GIF, TIFF or SVG), once: what is there is
 * used again. The source is kept beside them. Throws UnusablePicture, MediaUnavailable.
 */
export async function processPicture(
  source: Buffer<ArrayBuffer>,
  store: MediaStore,
): Promise<ProcessedPicture> {
  if (source.length > MAX_SOURCE_BYTES) throw new UnusablePicture("is larger than 40 MB");
  const id = pictureId(source);
  const known = await store.read(recordFile(id));
  if (known) return JSON.parse(known.toString("utf8"));
  try {
    const picture = await makeFiles(source, id, store);
    await store.write(originalFile(id), source);
    await store.write(recordFile(id), Buffer.from(JSON.stringify(picture)));
    return picture;
  } catch (error) {
    const isStore =
      error instanceof MediaUnavailable || (error instanceof Error && "code" in error);
    if (isStore) throw error;
    throw new UnusablePicture("is no picture that can be read", { cause: error });
  }
}

async function makeFiles(
  source: Buffer<ArrayBuffer>,
  id: string,
  store: MediaStore,
): Promise<ProcessedPicture> {
  const options = { limitInputPixels: MAX_PIXELS };
  const meta = await sharp(source, options).metadata();
  const { width, height } = meta.autoOrient;
  const isSvg = meta.format === "svg";
  const vector = isSvg && source.length <= MAX_VECTOR_BYTES;
  // A drawing has no pixels of its own: it is rendered as wide as its widest copy.
  const widest = isSvg ? (vector ? FALLBACK_WIDTH : MAX_WIDTH) : Math.min(width, MAX_WIDTH);
  const density = isSvg ? Math.min(2400, (72 * widest) / width) : undefined;
  // Read once; every copy is made from these pixels.
  const { data, info } = await sharp(source, { ...options, density })
    .autoOrient()
    .toColourspace("srgb")
    .resize({ width: widest })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { isOpaque } = await sharp(data, { raw: info }).stats();
  const copy = (wide: number) => sharp(data, { raw: info }).resize({ width: wide });
  const widths = vector ? [] : widthsUpTo(widest);
  const picture = { id, width, height, vector, widths, fallback: isOpaque ? "jpg" : "png" };
  for (const wide of widths) {
    await store.write(
      sizedFile(id, wide, "avif"),
      await copy(wide).avif({ quality: 55, effort: 3 }).toBuffer(),
    );
    await store.write(
      sizedFile(id, wide, "webp"),
      await copy(wide).webp({ quality: 80 }).toBuffer(),
    );
  }
  const plain = copy(Math.min(widest, FALLBACK_WIDTH));
  await store.write(
    fallbackFile(picture),
    await (isOpaque ? plain.removeAlpha().jpeg({ quality: 80 }) : plain.png()).toBuffer(),
  );
  if (vector) await store.write(`${id}.svg`, source);
  return {
    ...picture,
    color: isOpaque ? await averageColor(copy(16)) : "transparent",
    placeholder: vector || !isOpaque ? "" : await blurredCopy(copy(16)),
  };
}

/** The ladder up to the source's own width: nothing is made larger than it is. */
function widthsUpTo(widest: number): number[] {
  return [...WIDTHS.filter((wide) => wide < widest * 0.9), widest];
}

async function averageColor(pixel: Sharp): Promise<string> {
  const bytes = await pixel.resize(1, 1, { fit: "fill" }).removeAlpha().raw().toBuffer();
  return `#${bytes.subarray(0, 3).toString("hex")}`;
}

async function blurredCopy(tiny: Sharp): Promise<string> {
  const bytes = await tiny.webp({ quality: 30 }).toBuffer();
  return `data:image/webp;base64,${bytes.toString("base64")}`;
}
