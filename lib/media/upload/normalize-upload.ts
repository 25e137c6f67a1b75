import sharp from "sharp";

/** From a phone's largest usual setting; a picture takes four bytes a pixel while it is decoded. */
export const MAX_UPLOAD_PIXELS = 64_000_000;

/** No copy is wider; what is larger only costs room. */
const MAX_SIDE = 4096;

/** svg: a drawing. type: no picture of a kind that is taken. pixels: too many of them. broken: can't be decoded. */
export type UploadProblem = "empty" | "svg" | "type" | "pixels" | "broken";

export class RefusedUpload extends Error {
  override name = "RefusedUpload";
  readonly problem: UploadProblem;

  constructor(problem: UploadProblem, options?: ErrorOptions) {
    super(`upload refused: ${problem}`, options);
    this.problem = problem;
  }
}

/** How files of each kind begin; only these decoders ever see what strangers made. */
const kinds: Record<string, (head: Buffer) => boolean> = {
  jpeg: (head) => head.subarray(0, 3).equals(Buffer.from("ffd8ff", "hex")),
  png: (head) => head.subarray(0, 8).equals(Buffer.from("89504e470d0a1a0a", "hex")),
  gif: (head) => /^GIF8[79]a/.test(head.toString("latin1", 0, 6)),
  webp: (head) => /^RIFF.{4}WEBP/s.test(head.toString("latin1", 0, 12)),
  heif: (head) => /^.{4}ftyp(avif|avis|mif1)/s.test(head.toString("latin1", 0, 12)),
};

/**
 * Makes of an uploaded picture (JPEG, PNG, WebP, AVIF, or a GIF's first frame) a new one of its pixels alone: upright,
 * sRGB, without metadata or whatever else the file carried. Its name and declared type count for nothing. Throws
 * RefusedUpload.
 */
export async function normalizeUpload(source: Buffer): Promise<Buffer<ArrayBuffer>> {
  if (source.length === 0) throw new RefusedUpload("empty");
  const kind = Object.entries(kinds).find(([, begins]) => begins(source))?.[0];
  if (!kind) throw new RefusedUpload(isDrawing(source) ? "svg" : "type");
  const options = { limitInputPixels: false, failOn: "error" } as const;
  // Reads the header only, so that a small file that unpacks to gigabytes is never unpacked.
  const meta = await sharp(source, options).metadata().catch(refuseBroken);
  if (meta.format !== kind || (kind === "heif" && meta.compression !== "av1"))
    throw new RefusedUpload("type");
  if (meta.width * meta.height > MAX_UPLOAD_PIXELS) throw new RefusedUpload("pixels");
  const picture = sharp(source, { ...options, limitInputPixels: MAX_UPLOAD_PIXELS })
    .autoOrient()
    .toColourspace("srgb")
    .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: "inside", withoutEnlargement: true });
  const { data, info } = await picture
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(refuseBroken);
  const pixels = sharp(data, { raw: info });
  const { isOpaque } = await pixels.stats();
  return (isOpaque ? pixels.removeAlpha().jpeg({ quality: 92 }) : pixels.png()).toBuffer();
}

const isDrawing = (source: Buffer) => /<svg[\s>]/i.test(source.toString("latin1", 0, 4096));

function refuseBroken(cause: unknown): never {
  throw new RefusedUpload("broken", { cause });
}
